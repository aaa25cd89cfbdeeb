package io.cachesmith.spi;

import org.jspecify.annotations.Nullable;

/**
 * The key of an entry in a store: what all keys of its cache begin with, and what tells it from the others of its cache. That is
 * the rest of the text, or the cache's own key where equal keys are exactly those with equal texts; so a store in this process
 * finds an entry without making a text.
 *
 * <p>Immutable, and safe for use by any number of threads. All keys of one cache are made in the same way, else equal ones would
 * differ.
 */
public final class StoreKey implements Comparable<StoreKey> {

    private final String prefix;
    private final Object rest;
    private final int hash;

    /** Made when it is first asked for; any thread may make it, and makes the same. */
    private @Nullable String text;

    /**
     * Makes a key.
     *
     * @param prefix what all keys of the cache begin with
     * @param rest the rest of the text, or something immutable whose {@code toString} it is
     */
    StoreKey(String prefix, Object rest) {
        this.prefix = prefix;
        this.rest = rest;
        hash = 31 * prefix.hashCode() + rest.hashCode();
    }

    /**
     * Returns the whole key as it stands on a server.
     *
     * @return its text, which can be encoded
     */
    public String text() {
        String made = text;
        if (made == null) {
            made = prefix.concat(rest.toString());
            text = made;
        }
        return made;
    }

    /**
     * Returns whether the text of the key begins with another text.
     *
     * @param start the other text
     * @return whether it does
     */
    public boolean startsWith(String start) {
        return prefix.startsWith(start)
                || (start.startsWith(prefix) && rest.toString().startsWith(start.substring(prefix.length())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoreKey key && key.hash == hash && key.rest.equals(rest) && key.prefix.equals(prefix);
    }

    /** By text, so that a hash table finds its way among keys that were chosen to have one hash. */
    @Override
    public int compareTo(StoreKey other) {
        int byPrefix = prefix.compareTo(other.prefix);
        return byPrefix != 0 ? byPrefix : rest.toString().compareTo(other.rest.toString());
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "StoreKey";
    }
}
