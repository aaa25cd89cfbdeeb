package com.acme.shop;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.EntryBatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Every line that does nothing is reported, and no other. */
final class Discarded {

    static void reads(NumberCache cache, Batch<Integer> batch) {
        cache.get(1); // reported: CheckReturnValue
        cache.contains(1); // reported: CheckReturnValue
        cache.remainingTtl(1); // reported: CheckReturnValue
        cache.getAll(batch); // reported: CheckReturnValue
        cache.batches(List.of(1)); // reported: CheckReturnValue
        cache.entryBatches(Map.of(1, 1L)); // reported: CheckReturnValue
        cache.async(); // reported: CheckReturnValue
        cache.stats(); // reported: CheckReturnValue
        cache.stats().hits(); // reported: CheckReturnValue
        cache.definition(); // reported: CheckReturnValue
        Runnable warming = () -> cache.get(1); // reported: CheckReturnValue
        warming.run();
    }

    static void batches() {
        Batch.of(1, 2); // reported: CheckReturnValue
        Batch.copyOf(List.of(1)); // reported: CheckReturnValue
        Batch.partition(List.of(1)); // reported: CheckReturnValue
        Batch.partition(List.of(1), 1); // reported: CheckReturnValue
        Batch.empty(); // reported: CheckReturnValue
        EntryBatch.of(1, 1L); // reported: CheckReturnValue
        EntryBatch.of(1, 1L, 2, 2L); // reported: CheckReturnValue
        EntryBatch.copyOf(Map.of(1, 1L)); // reported: CheckReturnValue
        EntryBatch.partition(Map.of(1, 1L)); // reported: CheckReturnValue
        EntryBatch.empty(); // reported: CheckReturnValue
    }

    static void managers(CacheConfig config) {
        CacheManager.connect("memory:"); // reported: CheckReturnValue
        CacheManager.connect(config); // reported: CheckReturnValue
        CacheManager.inMemory(); // reported: CheckReturnValue
        CacheManager.inMemory(config); // reported: CheckReturnValue
        CacheManager.unavailable(); // reported: CheckReturnValue
        CacheConfig.builder().failFast(true).build(); // reported: CheckReturnValue
        CacheConfig.fromEnvironment(); // reported: CheckReturnValue
    }

    static void asynchronousReads(AsyncTypedCache<Integer, Long> cache, Batch<Integer> batch) {
        cache.get(1); // reported: CheckReturnValue, FutureReturnValueIgnored
        cache.contains(1); // reported: CheckReturnValue, FutureReturnValueIgnored
        cache.remainingTtl(1); // reported: CheckReturnValue, FutureReturnValueIgnored
        cache.getAll(batch); // reported: CheckReturnValue, FutureReturnValueIgnored
    }

    static void writes(NumberCache cache, Batch<Integer> batch, CacheConfig.Builder config) {
        cache.put(1, 1L);
        cache.putIfAbsent(1, 1L);
        cache.replace(1, 1L);
        cache.touch(1, Duration.ofMinutes(1));
        cache.invalidate(1);
        cache.getOrLoad(1, key -> 1L);
        cache.getOrLoadAll(batch, misses -> Map.of());
        config.failFast(true);
    }

    static void asynchronousWrites(AsyncTypedCache<Integer, Long> cache, Batch<Integer> batch, EntryBatch<Integer, Long> entries) {
        cache.put(1, 1L);
        cache.put(1, 1L, Duration.ofMinutes(1));
        cache.putIfAbsent(1, 1L);
        cache.replace(1, 1L);
        cache.touch(1, Duration.ofMinutes(1));
        cache.invalidate(1);
        cache.getOrLoad(1, key -> CompletableFuture.completedFuture(1L));
        cache.getOrLoadAll(batch, misses -> CompletableFuture.completedFuture(Map.of()));
        cache.putAll(entries);
        cache.invalidateAll(batch);
        cache.clear();
    }

    private Discarded() {}
}
