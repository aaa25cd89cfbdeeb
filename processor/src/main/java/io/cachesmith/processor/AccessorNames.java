package io.cachesmith.processor;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of a manager's accessors. */
final class AccessorNames {

    /** What a manager has already, from its own interfaces and from {@link Object}. */
    private static final Set<String> TAKEN = Set.of(
            "all",
            "health",
            "close",
            "connect",
            "inMemory",
            "unavailable",
            "add",
            "context",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    private AccessorNames() {}

    static String of(String interfaceName, String chosen) {
        return chosen.isEmpty() ? decapitalize(interfaceName) : chosen;
    }

    /** As {@code java.beans.Introspector} does it, which is in a module that a compiler need not have. */
    private static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns what is wrong with a chosen name, if anything; the empty one stands for the interface's. */
    static Optional<String> whyIllegal(String chosen) {
        if (chosen.isEmpty() || (SourceVersion.isIdentifier(chosen) && !SourceVersion.isKeyword(chosen))) {
            return Optional.empty();
        }
        return Optional.of(SourceVersion.isKeyword(chosen) ? "a keyword" : "no Java identifier");
    }

    /** Returns what else a manager has under a name, if anything. */
    static Optional<String> whyTaken(String accessor) {
        if (TAKEN.contains(accessor)) {
            return Optional.of("a method that every manager has");
        }
        return SourceVersion.isKeyword(accessor) ? Optional.of("a keyword") : Optional.empty();
    }
}
