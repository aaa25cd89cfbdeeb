package io.cachesmith.processor;

/** What reading a declaration came to. */
sealed interface Reading {

    /** Mistakes, and what is worth a warning. */
    Diagnostics said();

    /**
     * It has no mistakes.
     *
     * @param model what it says
     * @param said what is worth a warning
     */
    record Understood(CacheModel model, Diagnostics said) implements Reading {}

    /**
     * It has mistakes.
     *
     * @param said all of them, at least one
     */
    record Rejected(Diagnostics said) implements Reading {}

    /**
     * It mentions a type that does not exist yet; another processor may generate it.
     *
     * @param typeName the type
     * @param said what is wrong all the same
     */
    record Unresolved(String typeName, Diagnostics said) implements Reading {}
}
