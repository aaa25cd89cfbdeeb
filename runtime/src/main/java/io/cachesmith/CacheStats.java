package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * What one cache has counted since its manager was made. The counts are taken one after the other while the cache is in use,
 * so they need not fit each other exactly.
 *
 * @param hits reads that found a value, counted by key
 * @param misses reads that found none, for whatever reason, counted by key
 * @param puts values that were handed to the store and accepted
 * @param invalidations keys whose invalidation the store has acknowledged
 * @param loads loaders that returned, whether with a value or without, counted by key
 * @param loadFailures loaders that failed, counted by call
 * @param corruptions stored values that could not be decoded and were removed
 * @param schemaMismatches stored values of another version of the type, which were left alone
 * @param encodeFailures loaded values that could not be encoded and were returned without being stored
 * @param bypassedKeys operations on keys whose text is too long or not valid Unicode, counted by key
 * @param unrequestedKeys keys that a batch loader returned although nobody had asked for them
 * @param readFailures reads that the store did not answer, counted by key
 * @param droppedWrites writes that the store did not accept, counted by key
 */
@CheckReturnValue
public record CacheStats(
        long hits,
        long misses,
        long puts,
        long invalidations,
        long loads,
        long loadFailures,
        long corruptions,
        long schemaMismatches,
        long encodeFailures,
        long bypassedKeys,
        long unrequestedKeys,
        long readFailures,
        long droppedWrites) {

    /**
     * Returns the share of hits among all reads.
     *
     * @return 0 to 1; 0 before the first read
     */
    public double hitRate() {
        long reads = hits + misses;
        return reads == 0 ? 0 : (double) hits / reads;
    }
}
