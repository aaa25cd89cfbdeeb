package io.cachesmith;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TypedCache} whose operations do not wait. Each means the same as its twin there. Mistakes of the caller throw at
 * the call; everything else is a result.
 *
 * <p>A future that is not complete when it is returned completes, and runs its dependents, on
 * {@link CacheConfig#executor()}, never on an event loop. Cancelling one cancels nothing shared: a load that other callers
 * wait for goes on.
 *
 * <p>Safe for use by any number of threads.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface AsyncTypedCache<K, V> {

    /**
     * Finds the value under a key.
     *
     * @param key the key
     * @return the value; empty on a miss and on any failure of the store
     * @see TypedCache#get
     */
    @CheckReturnValue
    CompletableFuture<Optional<V>> get(K key);

    /**
     * Finds the value under a key, or loads and stores it.
     *
     * @param key the key
     * @param loader finds the value on a miss
     * @return the value; null if the loader found none; fails as the loader's stage fails
     * @see TypedCache#getOrLoad
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable V> getOrLoad(K key, AsyncCacheLoader<? super K, ? extends V> loader);

    /**
     * Stores a value under a key.
     *
     * @param key the key
     * @param value the value
     * @return completes when the store has answered or failed
     * @throws CacheSerializationException at the call, if the value cannot be encoded
     * @see TypedCache#put(Object, Object)
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> put(K key, V value);

    /**
     * Stores a value under a key with a time to live of its own.
     *
     * @param key the key
     * @param value the value
     * @param ttl positive and at most ten years
     * @return completes when the store has answered or failed
     * @throws CacheSerializationException at the call, if the value cannot be encoded
     * @throws CacheValidationException at the call, if the time to live is not positive or above ten years
     * @see TypedCache#put(Object, Object, Duration)
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> put(K key, V value, Duration ttl);

    /**
     * Stores a value unless there is one already.
     *
     * @param key the key
     * @param value the value
     * @return whether this call stored the value
     * @throws CacheSerializationException at the call, if the value cannot be encoded
     * @see TypedCache#putIfAbsent
     */
    @CanIgnoreReturnValue
    CompletableFuture<Boolean> putIfAbsent(K key, V value);

    /**
     * Stores a value only where there is one already.
     *
     * @param key the key
     * @param value the value
     * @return whether this call stored the value
     * @throws CacheSerializationException at the call, if the value cannot be encoded
     * @see TypedCache#replace
     */
    @CanIgnoreReturnValue
    CompletableFuture<Boolean> replace(K key, V value);

    /**
     * Removes the value under a key.
     *
     * @param key the key
     * @return completes when the store has answered or failed
     * @see TypedCache#invalidate
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> invalidate(K key);

    /**
     * Finds out whether there is a value under a key.
     *
     * @param key the key
     * @return whether there is one
     * @see TypedCache#contains
     */
    @CheckReturnValue
    CompletableFuture<Boolean> contains(K key);

    /**
     * Finds out how long the value under a key will live.
     *
     * @param key the key
     * @return the remaining time, if there is a value that expires
     * @see TypedCache#remainingTtl
     */
    @CheckReturnValue
    CompletableFuture<Optional<Duration>> remainingTtl(K key);

    /**
     * Gives the value under a key a new time to live.
     *
     * @param key the key
     * @param ttl positive and at most ten years
     * @return whether there was a value
     * @throws CacheValidationException at the call, if the time to live is not positive or above ten years
     * @see TypedCache#touch
     */
    @CanIgnoreReturnValue
    CompletableFuture<Boolean> touch(K key, Duration ttl);

    /**
     * Finds the values under several keys.
     *
     * @param keys at most as many as the cache takes
     * @return the hits only, in the order of the batch; unmodifiable
     * @throws CacheValidationException at the call, if the batch is larger than this cache takes
     * @see TypedCache#getAll
     */
    @CheckReturnValue
    CompletableFuture<Map<K, V>> getAll(Batch<? extends K> keys);

    /**
     * Stores several values.
     *
     * @param entries at most as many as the cache takes
     * @return completes when the store has answered or failed
     * @throws CacheSerializationException at the call, if a value cannot be encoded; nothing was sent
     * @throws CacheValidationException at the call, if the batch is larger than this cache takes
     * @see TypedCache#putAll
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> putAll(EntryBatch<? extends K, ? extends V> entries);

    /**
     * Removes the values under several keys.
     *
     * @param keys at most as many as the cache takes
     * @return completes when the store has answered or failed
     * @throws CacheValidationException at the call, if the batch is larger than this cache takes
     * @see TypedCache#invalidateAll
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> invalidateAll(Batch<? extends K> keys);

    /**
     * Finds the values under several keys and loads those that are missing.
     *
     * @param keys at most as many as the cache takes
     * @param misses loads the missing values
     * @return hits and loaded values in the order of the batch; unmodifiable; fails as the loader's stage fails
     * @throws CacheValidationException at the call, if the batch is larger than this cache takes
     * @see TypedCache#getOrLoadAll
     */
    @CanIgnoreReturnValue
    CompletableFuture<Map<K, V>> getOrLoadAll(Batch<? extends K> keys, AsyncBatchLoader<K, V> misses);

    /**
     * Removes every value of this cache.
     *
     * @return completes when the store has answered or failed
     * @see TypedCache#clear
     */
    @CanIgnoreReturnValue
    CompletableFuture<@Nullable Void> clear();
}
