package io.cachesmith;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values of one type under keys of one type. An interface that extends it and carries
 * {@link io.cachesmith.annotation.CacheSpec} declares one; the generated {@code CacheManager} hands it out.
 *
 * <p><b>Failure.</b> No operation throws, or takes longer than {@link CacheConfig#commandTimeout()}, because the store behind
 * the cache is down, slow, full or refusing: reads miss, writes are dropped and counted, loaders still run and their
 * result is returned. A stored value that cannot be decoded is a miss. Mistakes of the caller do throw:
 * {@link NullPointerException} for a null key, value or batch, {@link CacheValidationException} for a batch over the limit
 * or a time to live that is not positive or above ten years, {@link CacheSerializationException} for a value that cannot
 * be encoded.
 *
 * <p><b>Keys.</b> A key whose text is longer than {@link CacheConfig#maxKeyBytes()} or holds an unpaired surrogate is never
 * cached: reads miss, writes are dropped and counted, loaders run.
 *
 * <p><b>Concurrency.</b> Safe for use by any number of platform and virtual threads. Only {@link #getOrLoad} and
 * {@link #getOrLoadAll} are fenced: a value whose load began before an invalidation, a put or a clear of its key is not
 * stored after it. Plain puts are last-writer-wins, so after a change of the source prefer {@link #invalidate}.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface TypedCache<K, V> {

    /** The largest batch that any cache takes. */
    int MAX_BATCH = 100;

    /**
     * Returns the value under a key.
     *
     * @param key the key
     * @return the value; empty on a miss and on any failure of the store
     */
    @CheckReturnValue
    Optional<V> get(K key);

    /**
     * Returns the value under a key, or loads it, stores it with the cache's time to live and returns it. Concurrent callers
     * of one key in this process share one load. A loader's failure is shared only with waiting callers whose loader has the
     * same class; interruption, cancellation and {@link Error}s are never shared. A load of the same key from within its own
     * load runs directly. A loaded value that cannot be stored is still returned.
     *
     * @param key the key
     * @param loader finds the value on a miss; runs on the calling thread, without any lock or connection held
     * @param <X> what the loader throws
     * @return the value; null if the loader found none, which is not stored
     * @throws X if the load failed
     */
    @CanIgnoreReturnValue
    <X extends Exception> @Nullable V getOrLoad(K key, CacheLoader<? super K, ? extends V, X> loader) throws X;

    /**
     * Stores a value under a key with the cache's time to live, in place of any earlier value.
     *
     * @param key the key
     * @param value the value
     * @throws CacheSerializationException if the value cannot be encoded; nothing was sent
     */
    void put(K key, V value);

    /**
     * Stores a value under a key with a time to live of its own.
     *
     * @param key the key
     * @param value the value
     * @param ttl positive and at most ten years; rounded up to whole milliseconds
     * @throws CacheSerializationException if the value cannot be encoded; nothing was sent
     * @throws CacheValidationException if the time to live is not positive or above ten years
     */
    void put(K key, V value, Duration ttl);

    /**
     * Stores a value unless there is one already.
     *
     * @param key the key
     * @param value the value
     * @return true only if this call stored the value; false on any failure of the store
     * @throws CacheSerializationException if the value cannot be encoded; nothing was sent
     */
    @CanIgnoreReturnValue
    boolean putIfAbsent(K key, V value);

    /**
     * Stores a value only where there is one already.
     *
     * @param key the key
     * @param value the value
     * @return true only if this call stored the value; false on any failure of the store
     * @throws CacheSerializationException if the value cannot be encoded; nothing was sent
     */
    @CanIgnoreReturnValue
    boolean replace(K key, V value);

    /**
     * Removes the value under a key, if there is one. No load of the key that has begun before is stored.
     *
     * @param key the key
     */
    void invalidate(K key);

    /**
     * Returns whether there is a value under a key, without reading or decoding it.
     *
     * @param key the key
     * @return whether there is one; false on any failure of the store
     */
    @CheckReturnValue
    boolean contains(K key);

    /**
     * Returns how long the value under a key will live.
     *
     * @param key the key
     * @return the remaining time in milliseconds' precision; empty if there is no value, if it never expires, and on any
     *     failure of the store
     */
    @CheckReturnValue
    Optional<Duration> remainingTtl(K key);

    /**
     * Gives the value under a key a new time to live, counted from now.
     *
     * @param key the key
     * @param ttl positive and at most ten years; rounded up to whole milliseconds
     * @return whether there was a value; false on any failure of the store
     * @throws CacheValidationException if the time to live is not positive or above ten years
     */
    @CanIgnoreReturnValue
    boolean touch(K key, Duration ttl);

    /**
     * Returns the values under several keys, in one round trip.
     *
     * @param keys at most as many as {@link CacheDefinition#maxBatch()}
     * @return the hits only, in the order of the batch; unmodifiable
     * @throws CacheValidationException if the batch is larger than this cache takes
     */
    @CheckReturnValue
    Map<K, V> getAll(Batch<? extends K> keys);

    /**
     * Stores several values in one flush, each with the cache's time to live. All of them are encoded before the first is
     * sent.
     *
     * @param entries at most as many as {@link CacheDefinition#maxBatch()}
     * @throws CacheSerializationException if a value cannot be encoded; nothing was sent
     * @throws CacheValidationException if the batch is larger than this cache takes
     */
    void putAll(EntryBatch<? extends K, ? extends V> entries);

    /**
     * Removes the values under several keys in one round trip.
     *
     * @param keys at most as many as {@link CacheDefinition#maxBatch()}
     * @throws CacheValidationException if the batch is larger than this cache takes
     */
    void invalidateAll(Batch<? extends K> keys);

    /**
     * Returns the values under several keys and loads those that are missing with one call of the loader; what it finds is
     * stored as by {@link #getOrLoad}. Keys that another caller is loading already are waited for.
     *
     * @param keys at most as many as {@link CacheDefinition#maxBatch()}
     * @param misses loads the missing values; runs on the calling thread, without any lock or connection held
     * @param <X> what the loader throws
     * @return hits and loaded values in the order of the batch; unmodifiable; keys without a value are left out
     * @throws X if the load failed
     * @throws CacheValidationException if the batch is larger than this cache takes
     */
    @CanIgnoreReturnValue
    <X extends Exception> Map<K, V> getOrLoadAll(Batch<? extends K> keys, BatchLoader<K, V, X> misses) throws X;

    /**
     * Splits keys into batches that this cache takes, after dropping duplicates.
     *
     * @param keys any number of keys
     * @return the batches, in the order of the keys
     */
    @CheckReturnValue
    List<Batch<K>> batches(Collection<? extends K> keys);

    /**
     * Splits entries into batches that this cache takes.
     *
     * @param map any number of entries
     * @return the batches, in the order of the map
     */
    @CheckReturnValue
    List<EntryBatch<K, V>> entryBatches(Map<? extends K, ? extends V> map);

    /** Removes every value of this cache, and nothing else. No load that has begun before is stored. */
    void clear();

    /**
     * Returns the same cache with operations that do not wait.
     *
     * @return the asynchronous twin; always the same instance
     */
    @CheckReturnValue
    AsyncTypedCache<K, V> async();

    /**
     * Returns what this cache has counted since its manager was made.
     *
     * @return a snapshot
     */
    @CheckReturnValue
    CacheStats stats();

    /**
     * Returns the facts of this cache's declaration.
     *
     * @return namespace, types, time to live, codec
     */
    @CheckReturnValue
    CacheDefinition<K, V> definition();
}
