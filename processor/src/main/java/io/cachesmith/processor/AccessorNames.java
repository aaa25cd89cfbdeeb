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

    /** Returns why a manager cannot have an accessor of this name, if it cannot. */
    static Optional<String> whyIllegal(String accessor) {
        if (SourceVersion.isKeyword(accessor)) {
            return Optional.of("a keyword");
        }
        if (!SourceVersion.isIdentifier(accessor)) {
            return Optional.of("no Java identifier");
        }
        return TAKEN.contains(accessor) ? Optional.of("a method that every manager has") : Optional.empty();
    }
}
