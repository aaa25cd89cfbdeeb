package io.cachesmith.example;

import io.cachesmith.Batch;
import io.cachesmith.BatchLoader;
import io.cachesmith.CacheLoader;
import io.cachesmith.TypedCache;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads through a cache and logs what it did. Keys are never logged: they are people's, and some are secrets. A caller that
 * waited for the load of another one has a hit here.
 *
 * <p>Waiting callers share a failure if their loaders have one class, as all loaders have here. So each cache must have one
 * way of loading, as it has in {@link Users} and {@link Sessions}.
 */
final class HitLog {

    private static final Logger LOGGER = LoggerFactory.getLogger(HitLog.class);

    private HitLog() {}

    static <K, V, X extends Exception> @Nullable V getOrLoad(
            TypedCache<K, V> cache, K key, CacheLoader<? super K, ? extends V, X> loader) throws X {
        AtomicInteger misses = new AtomicInteger();
        long start = System.nanoTime();
        V value = cache.getOrLoad(key, missing -> {
            misses.incrementAndGet();
            return loader.load(missing);
        });
        String namespace = cache.definition().namespace();
        if (misses.get() == 0) {
            LOGGER.info("{} hit in {} ms", namespace, millisSince(start));
        } else {
            LOGGER.info("{} miss, load took {} ms", namespace, millisSince(start));
        }
        return value;
    }

    static <K, V, X extends Exception> Map<K, V> getOrLoadAll(
            TypedCache<K, V> cache, Batch<K> keys, BatchLoader<K, V, X> loader) throws X {
        AtomicInteger misses = new AtomicInteger();
        long start = System.nanoTime();
        Map<K, V> values = cache.getOrLoadAll(keys, missing -> {
            misses.addAndGet(missing.size());
            return loader.load(missing);
        });
        LOGGER.info(
                "{} batch of {}: {} hits, {} misses in {} ms",
                cache.definition().namespace(),
                keys.size(),
                keys.size() - misses.get(),
                misses,
                millisSince(start));
        return values;
    }

    private static long millisSince(long startNanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }
}
