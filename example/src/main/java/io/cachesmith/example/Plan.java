package io.cachesmith.example;

/** What a user pays for. */
public enum Plan {
    /** Nothing. */
    FREE,
    /** A plan for one. */
    PRO,
    /** A plan for many. */
    TEAM
}
