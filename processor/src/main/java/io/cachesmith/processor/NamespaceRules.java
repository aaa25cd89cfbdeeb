package io.cachesmith.processor;

import java.util.OptionalInt;

/** What a namespace may look like: segments of {@code A-Z a-z 0-9 _ . -}, joined by single colons. */
final class NamespaceRules {

    private NamespaceRules() {}

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
