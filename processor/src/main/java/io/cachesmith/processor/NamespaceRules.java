package io.cachesmith.processor;

import java.util.Locale;
import java.util.OptionalInt;

/** What a namespace may look like: segments of {@code A-Z a-z 0-9 _ . -}, joined by single colons. */
final class NamespaceRules {

    private NamespaceRules() {}

    static boolean isLegal(String namespace) {
        return !namespace.isEmpty() && firstIllegal(namespace).isEmpty();
    }

    /** Returns the index of the first character that is out of place; one past the end for a missing last segment. */
    static OptionalInt firstIllegal(String namespace) {
        boolean segmentBegun = false;
        for (int i = 0; i < namespace.length(); i++) {
            char c = namespace.charAt(i);
            if (c == ':' ? !segmentBegun : !isLegal(c)) {
                return OptionalInt.of(i);
            }
            segmentBegun = c != ':';
        }
        return segmentBegun ? OptionalInt.empty() : OptionalInt.of(namespace.length() - 1);
    }

    /** What stands at the index of the first that is out of place. */
    static String describe(String namespace, int index) {
        char c = namespace.charAt(index);
        if (c == ':') {
            return "an empty segment";
        }
        int whole = namespace.codePointAt(index);
        return isPrintable(whole) ? "'" + Character.toString(whole) + "'" : String.format(Locale.ROOT, "U+%04X", whole);
    }

    private static boolean isPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && (codePoint == ' ' || !Character.isSpaceChar(codePoint));
    }

    private static boolean isLegal(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    /** Returns whether keys of one namespace can be keys of the other. */
    static boolean meet(String one, String other) {
        return (one + ":").startsWith(other + ":") || (other + ":").startsWith(one + ":");
    }
}
