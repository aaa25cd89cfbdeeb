package io.cachesmith.spi;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.BatchLoader;
import io.cachesmith.CacheDefinition;
import io.cachesmith.CacheLoader;
import io.cachesmith.CacheStats;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.Store.PutMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every generated cache inherits: the whole of {@link TypedCache}. The subclass states the facts: its definition and
 * the text of its keys.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public abstract class GeneratedCache<K, V> implements TypedCache<K, V> {

    private final CacheCalls<K, V> calls;
    private final Loading<K, V> loading;
    private final AsyncTypedCache<K, V> async;
    private final long timeoutNanos;

    /**
     * Makes a cache.
     *
     * @param context what the caches of a manager share
     * @param definition the facts of the declaration
     */
    @SuppressWarnings("this-escape") // textOfKey is only called by operations, after construction
    protected GeneratedCache(CacheContext context, DefinitionBuilder<K, V> definition) {
        calls = new CacheCalls<>(context, definition, this::textOfKey);
        loading = new Loading<>(calls);
        async = new AsyncView<>(calls);
        timeoutNanos = calls.timeoutNanos;
    }

    /**
     * Returns the text of a key, which no other key of this cache has.
     *
     * @param key the key
     * @return its text
     */
    protected abstract String textOfKey(K key);

    @Override
    public final Optional<V> get(K key) {
        StoreKey storeKey = calls.storeKey(key);
        return Optional.ofNullable(calls.value(storeKey, calls.read(storeKey).await(timeoutNanos)));
    }

    @Override
    public final <X extends Exception> @Nullable V getOrLoad(K key, CacheLoader<? super K, ? extends V, X> loader)
            throws X {
        Objects.requireNonNull(loader, "loader");
        StoreKey storeKey = calls.storeKey(key);
        Reply<byte @Nullable []> reply = calls.read(storeKey);
        // for an answer that is there, asking for the time would be a good part of the work
        boolean waits = reply instanceof Reply.Pending;
        long sent = waits ? System.nanoTime() : 0;
        V hit = calls.value(storeKey, reply.await(timeoutNanos));
        if (hit != null) {
            return hit;
        }
        long start = waits ? sent : System.nanoTime();
        BatchLoader<K, V, X> one = misses -> Collections.singletonMap(key, loader.load(key));
        return loading.load(List.of(new Keyed<>(key, storeKey)), one, loader.getClass(), start)
                .get(key);
    }

    @Override
    public final void put(K key, V value) {
        calls.put(key, value, calls.ttlMillis, PutMode.ALWAYS).await(timeoutNanos);
    }

    @Override
    public final void put(K key, V value, Duration ttl) {
        calls.put(key, value, CacheCalls.toMillis(ttl), PutMode.ALWAYS).await(timeoutNanos);
    }

    @Override
    public final boolean putIfAbsent(K key, V value) {
        return calls.put(key, value, calls.ttlMillis, PutMode.IF_ABSENT).await(timeoutNanos);
    }

    @Override
    public final boolean replace(K key, V value) {
        return calls.put(key, value, calls.ttlMillis, PutMode.IF_PRESENT).await(timeoutNanos);
    }

    @Override
    public final void invalidate(K key) {
        calls.invalidateAll(List.of(calls.keyed(key))).await(timeoutNanos);
    }

    @Override
    public final boolean contains(K key) {
        return calls.contains(key).await(timeoutNanos);
    }

    @Override
    public final Optional<Duration> remainingTtl(K key) {
        return calls.remainingTtl(key).await(timeoutNanos);
    }

    @Override
    public final boolean touch(K key, Duration ttl) {
        return calls.touch(key, CacheCalls.toMillis(ttl)).await(timeoutNanos);
    }

    @Override
    public final Map<K, V> getAll(Batch<? extends K> keys) {
        return calls.getAll(calls.keyed(keys)).await(timeoutNanos);
    }

    @Override
    public final void putAll(EntryBatch<? extends K, ? extends V> entries) {
        calls.putAll(entries).await(timeoutNanos);
    }

    @Override
    public final void invalidateAll(Batch<? extends K> keys) {
        calls.invalidateAll(calls.keyed(keys)).await(timeoutNanos);
    }

    @Override
    public final <X extends Exception> Map<K, V> getOrLoadAll(Batch<? extends K> keys, BatchLoader<K, V, X> misses)
            throws X {
        Objects.requireNonNull(misses, "misses");
        long start = System.nanoTime();
        List<Keyed<K>> keyed = calls.keyed(keys);
        Map<K, V> hits = calls.getAll(keyed).await(timeoutNanos);
        BatchMisses<K, V> batch = new BatchMisses<>(keyed, hits);
        return batch.isEmpty() ? hits : batch.complete(loading.load(batch.misses(), misses, misses.getClass(), start));
    }

    @Override
    public final List<Batch<K>> batches(Collection<? extends K> keys) {
        return Batch.partition(keys, calls.definition.maxBatch());
    }

    @Override
    public final List<EntryBatch<K, V>> entryBatches(Map<? extends K, ? extends V> map) {
        return EntryBatch.partition(map, calls.definition.maxBatch());
    }

    @Override
    public final void clear() {
        calls.clear().await(timeoutNanos);
    }

    @Override
    public final AsyncTypedCache<K, V> async() {
        return async;
    }

    @Override
    public final CacheStats stats() {
        return calls.counters.snapshot();
    }

    @Override
    public final CacheDefinition<K, V> definition() {
        return calls.definition;
    }

    /** Names the cache, and none of its keys. */
    @Override
    public final String toString() {
        return "TypedCache[" + calls.definition.namespace() + "]";
    }
}
