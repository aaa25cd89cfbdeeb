package io.cachesmith.spi;

/** Writes the texts of keys that have components, so that two different keys of one cache never share a text. */
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
}
