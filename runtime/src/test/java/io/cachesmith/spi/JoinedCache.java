package io.cachesmith.spi;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.BatchLoader;
import io.cachesmith.CacheDefinition;
import io.cachesmith.CacheLoader;
import io.cachesmith.CacheStats;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Does everything through the asynchronous twin and waits for it, so that both can take the same tests. */
final class JoinedCache<K, V> implements TypedCache<K, V> {

    private final TypedCache<K, V> cache;
    private final AsyncTypedCache<K, V> async;

    JoinedCache(TypedCache<K, V> cache) {
        this.cache = cache;
        this.async = cache.async();
    }

    static <T extends @Nullable Object, X extends Exception> T join(CompletableFuture<T> future) throws X {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            JoinedCache.<X>sneaky(failed.getCause());
            throw new AssertionError("not reached", failed);
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError(stuck);
        }
    }

    @SuppressWarnings("unchecked") // X is erased: nothing is cast here
    private static <X extends Exception> void sneaky(Throwable failure) throws X {
        throw (X) failure;
    }

    private static <T> CompletableFuture<T> failed(Exception failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public Optional<V> get(K key) {
        return join(async.get(key));
    }

    @Override
    public <X extends Exception> @Nullable V getOrLoad(K key, CacheLoader<? super K, ? extends V, X> loader) throws X {
        return JoinedCache.<V, X>join(
                loader == null
                        ? async.getOrLoad(key, null)
                        : async.getOrLoad(key, wanted -> {
                            try {
                                return CompletableFuture.completedFuture(loader.load(wanted));
                            } catch (Exception failure) {
                                return failed(failure);
                            }
                        }));
    }

    @Override
    public void put(K key, V value) {
        join(async.put(key, value));
    }

    @Override
    public void put(K key, V value, Duration ttl) {
        join(async.put(key, value, ttl));
    }

    @Override
    public boolean putIfAbsent(K key, V value) {
        return join(async.putIfAbsent(key, value));
    }

    @Override
    public boolean replace(K key, V value) {
        return join(async.replace(key, value));
    }

    @Override
    public void invalidate(K key) {
        join(async.invalidate(key));
    }

    @Override
    public boolean contains(K key) {
        return join(async.contains(key));
    }

    @Override
    public Optional<Duration> remainingTtl(K key) {
        return join(async.remainingTtl(key));
    }

    @Override
    public boolean touch(K key, Duration ttl) {
        return join(async.touch(key, ttl));
    }

    @Override
    public Map<K, V> getAll(Batch<? extends K> keys) {
        return join(async.getAll(keys));
    }

    @Override
    public void putAll(EntryBatch<? extends K, ? extends V> entries) {
        join(async.putAll(entries));
    }

    @Override
    public void invalidateAll(Batch<? extends K> keys) {
        join(async.invalidateAll(keys));
    }

    @Override
    public <X extends Exception> Map<K, V> getOrLoadAll(Batch<? extends K> keys, BatchLoader<K, V, X> misses) throws X {
        return JoinedCache.<Map<K, V>, X>join(
                misses == null
                        ? async.getOrLoadAll(keys, null)
                        : async.getOrLoadAll(keys, wanted -> {
                            try {
                                return CompletableFuture.completedFuture(misses.load(wanted));
                            } catch (Exception failure) {
                                return failed(failure);
                            }
                        }));
    }

    @Override
    public List<Batch<K>> batches(Collection<? extends K> keys) {
        return cache.batches(keys);
    }

    @Override
    public List<EntryBatch<K, V>> entryBatches(Map<? extends K, ? extends V> map) {
        return cache.entryBatches(map);
    }

    @Override
    public void clear() {
        join(async.clear());
    }

    @Override
    public AsyncTypedCache<K, V> async() {
        return async;
    }

    @Override
    public CacheStats stats() {
        return cache.stats();
    }

    @Override
    public CacheDefinition<K, V> definition() {
        return cache.definition();
    }
}
