package io.cachesmith.spi;

import io.cachesmith.AsyncBatchLoader;
import io.cachesmith.AsyncCacheLoader;
import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.spi.Store.PutMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The twin of a {@link GeneratedCache} that does not wait.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class AsyncView<K, V> implements AsyncTypedCache<K, V> {

    private final CacheCalls<K, V> calls;
    private final AsyncLoading<K, V> loading;
    private final Executor executor;
    private final long timeoutNanos;

    AsyncView(CacheCalls<K, V> calls) {
        this.calls = calls;
        this.loading = new AsyncLoading<>(calls);
        this.executor = calls.context.executor();
        this.timeoutNanos = calls.timeoutNanos;
    }

    @Override
    public CompletableFuture<Optional<V>> get(K key) {
        return find(calls.storeKey(key), Optional::ofNullable);
    }

    private <R extends @Nullable Object> CompletableFuture<R> find(
            @Nullable StoreKey storeKey, Function<@Nullable V, R> finish) {
        return calls.read(storeKey).future(timeoutNanos, executor, reply -> finish.apply(calls.value(storeKey, reply)));
    }

    @Override
    public CompletableFuture<@Nullable V> getOrLoad(K key, AsyncCacheLoader<? super K, ? extends V> loader) {
        Objects.requireNonNull(loader, "loader");
        long start = System.nanoTime();
        Keyed<K> keyed = calls.keyed(key);
        AsyncBatchLoader<K, V> one =
                misses -> loader.load(key).thenApply(value -> Collections.singletonMap(key, value));
        return own(this.<@Nullable V>find(keyed.storeKey(), value -> value)
                .thenCompose(hit -> hit != null
                        ? CompletableFuture.completedFuture(hit)
                        : loading.load(List.of(keyed), one, loader.getClass(), start)
                                .thenApply(found -> found.get(key))));
    }

    /** Ends a chain in a future of the caller's own, that fails with what was thrown and not with a wrapper of it. */
    private static <R extends @Nullable Object> CompletableFuture<R> own(CompletableFuture<R> chain) {
        CompletableFuture<R> own = new CompletableFuture<>();
        var unused = chain.whenComplete((result, failure) -> {
            if (failure == null) {
                own.complete(result);
            } else {
                own.completeExceptionally(AsyncLoading.unwrap(failure));
            }
        });
        return own;
    }

    @Override
    public CompletableFuture<@Nullable Void> put(K key, V value) {
        return done(calls.put(key, value, calls.ttlMillis, PutMode.ALWAYS));
    }

    @Override
    public CompletableFuture<@Nullable Void> put(K key, V value, Duration ttl) {
        return done(calls.put(key, value, CacheCalls.toMillis(ttl), PutMode.ALWAYS));
    }

    private CompletableFuture<@Nullable Void> done(Call<?, ?> call) {
        return call.future(timeoutNanos, executor).thenApply(result -> null);
    }

    @Override
    public CompletableFuture<Boolean> putIfAbsent(K key, V value) {
        return calls.put(key, value, calls.ttlMillis, PutMode.IF_ABSENT).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Boolean> replace(K key, V value) {
        return calls.put(key, value, calls.ttlMillis, PutMode.IF_PRESENT).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> invalidate(K key) {
        return calls.invalidateAll(List.of(calls.keyed(key))).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Boolean> contains(K key) {
        return calls.contains(key).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Optional<Duration>> remainingTtl(K key) {
        return calls.remainingTtl(key).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Boolean> touch(K key, Duration ttl) {
        return calls.touch(key, CacheCalls.toMillis(ttl)).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Map<K, V>> getAll(Batch<? extends K> keys) {
        return calls.getAll(calls.keyed(keys)).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> putAll(EntryBatch<? extends K, ? extends V> entries) {
        return calls.putAll(entries).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> invalidateAll(Batch<? extends K> keys) {
        return calls.invalidateAll(calls.keyed(keys)).future(timeoutNanos, executor);
    }

    @Override
    public CompletableFuture<Map<K, V>> getOrLoadAll(Batch<? extends K> keys, AsyncBatchLoader<K, V> misses) {
        Objects.requireNonNull(misses, "misses");
        long start = System.nanoTime();
        List<Keyed<K>> keyed = calls.keyed(keys);
        return own(calls.getAll(keyed).future(timeoutNanos, executor).thenCompose(hits -> {
            BatchMisses<K, V> batch = new BatchMisses<>(keyed, hits);
            return batch.isEmpty()
                    ? CompletableFuture.completedFuture(hits)
                    : loading.load(batch.misses(), misses, misses.getClass(), start)
                            .thenApply(batch::complete);
        }));
    }

    @Override
    public CompletableFuture<@Nullable Void> clear() {
        return calls.clear().future(timeoutNanos, executor);
    }
}
