package io.cachesmith.spi;

import io.cachesmith.CacheDeserializationException;

/** Writes and reads the texts of keys that have components, so that two different keys of one cache never share a text. */
public final class KeyText {

    private KeyText() {}

    /**
     * Joins the texts of a key's components with {@code :}. Inside of a component {@code \} is written {@code \\} and
     * {@code :} is written {@code \:}, also where there is only one.
     *
     * @param components the texts; a component with components of its own is joined before
     * @return the text of the key
     */
    public static String join(String... components) {
        StringBuilder text = new StringBuilder(16 * components.length);
        for (int i = 0; i < components.length; i++) {
            if (i > 0) {
                text.append(':');
            }
            appendEscaped(text, components[i]);
        }
        return text.toString();
    }

    private static void appendEscaped(StringBuilder text, String component) {
        if (component.indexOf(':') < 0 && component.indexOf('\\') < 0) {
            text.append(component);
            return;
        }
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (c == ':' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
    }

    /**
     * Splits what {@link #join} joined.
     *
     * @param text the text of a key
     * @param components how many components it has
     * @return their texts
     * @throws CacheDeserializationException a schema mismatch, if it has not so many or is not escaped as {@code join} does
     */
    public static String[] split(String text, int components) {
        String[] split = new String[components];
        StringBuilder component = new StringBuilder(text.length());
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                require(count < components - 1);
                split[count++] = component.toString();
                component.setLength(0);
            } else {
                if (c == '\\') {
                    require(++i < text.length());
                    c = text.charAt(i);
                    require(c == ':' || c == '\\');
                }
                component.append(c);
            }
        }
        require(components > 0 ? count == components - 1 : text.isEmpty());
        if (components > 0) {
            split[count] = component.toString();
        }
        return split;
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw CacheDeserializationException.schemaMismatch("not the text of a key with so many components");
        }
    }
}
