package io.cachesmith.processor;

/** What reading a declaration came to. */
sealed interface Reading {

    /**
     * It has no mistakes.
     *
     * @param model what it says
     */
    record Understood(CacheModel model) implements Reading {}

    /**
     * It has mistakes.
     *
     * @param mistakes all of them, at least one
     */
    record Rejected(Diagnostics mistakes) implements Reading {}

    /**
     * It mentions a type that does not exist yet; another processor may generate it.
     *
     * @param typeName the type
     */
    record Unresolved(String typeName) implements Reading {}
}
