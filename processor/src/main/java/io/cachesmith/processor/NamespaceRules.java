package io.cachesmith.processor;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

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
        int found = namespace.codePointAt(index);
        if (found == ':') {
            return "an empty segment";
        }
        return isPrintable(found) ? "'" + Character.toString(found) + "'" : escaped(found);
    }

    /** As it can be shown in one line. */
    static String printable(String namespace) {
        return namespace
                .codePoints()
                .mapToObj(each -> isPrintable(each) ? Character.toString(each) : "<" + escaped(each) + ">")
                .collect(Collectors.joining());
    }

    private static String escaped(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
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
