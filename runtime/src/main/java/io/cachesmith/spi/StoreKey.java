package io.cachesmith.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entry in a store: what all keys of its cache begin with, and what tells it from the others of its cache. That is
 * the rest of the text, or the cache's own key where equal keys are exactly those with equal texts; so a store in this process
 * finds an entry without making a text.
 *
 * <p>Immutable, and safe for use by any number of threads. All keys of one cache are made in the same way, since one that holds
 * its text and one that holds the key itself are not equal.
 */
public final class StoreKey implements Comparable<StoreKey> {

    /** Spreads whatever it is multiplied with over the high bits (Knuth, The Art of Computer Programming, 6.4). */
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private final String prefix;
    private final Comparable<?> rest;
    private final int hash;

    /** Made when it is first asked for; any thread may make it, and makes the same. */
    private @Nullable String text;

    /**
     * Makes a key.
     *
     * @param prefix what all keys of the cache begin with
     * @param rest the rest of the text, or something immutable whose {@code toString} it is; of one class in a cache
     */
    StoreKey(String prefix, Comparable<?> rest) {
        this.prefix = prefix;
        this.rest = rest;
        hash = 31 * prefix.hashCode() + hash(rest);
    }

    /** Their own hashes fold their halves, so that numbers which are made of two small ones share few. */
    private static int hash(Object rest) {
        if (rest instanceof UUID id) {
            return high((id.getMostSignificantBits() * GOLDEN_RATIO + id.getLeastSignificantBits()) * GOLDEN_RATIO);
        }
        return rest instanceof Long number ? high(number * GOLDEN_RATIO) : rest.hashCode();
    }

    private static int high(long bits) {
        return (int) (bits >>> Integer.SIZE);
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

    /**
     * Returns to which of several places the key belongs. Keys that are numbers in steps, which are common, share them as any
     * others do.
     *
     * @param places how many there are
     * @return the number of the place, from 0
     */
    public int placeAmong(int places) {
        return (int) ((((hash * GOLDEN_RATIO) >>> Integer.SIZE) * places) >>> Integer.SIZE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoreKey key && key.hash == hash && key.rest.equals(rest) && key.prefix.equals(prefix);
    }

    /** By prefix and rest, so that a hash table finds its way among keys that were chosen to have one hash. */
    @Override
    @SuppressWarnings("unchecked") // both rests are of one class then, whose values can be compared
    public int compareTo(StoreKey other) {
        int byPrefix = prefix.compareTo(other.prefix);
        if (byPrefix != 0) {
            return byPrefix;
        }
        return rest.getClass() == other.rest.getClass()
                ? ((Comparable<Object>) rest).compareTo(other.rest)
                : rest.toString().compareTo(other.rest.toString());
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
