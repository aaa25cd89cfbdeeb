package io.cachesmith.benchmarks.peer;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.CacheLoader;
import io.cachesmith.Codec;
import io.cachesmith.EntryBatch;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import io.cachesmith.benchmarks.CacheManager;
import io.cachesmith.benchmarks.Content;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** This project's generated caches. */
final class CachesmithCache implements OutageCache, HerdCache {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CacheManager caches;
    private final TypedCache<UUID, Object> cache;
    private final AsyncTypedCache<UUID, Object> async;
    private final CacheLoader<UUID, Object, RuntimeException> loader;

    private CachesmithCache(CacheManager caches, Content content) {
        this.caches = caches;
        cache = of(caches, content);
        async = cache.async();
        Object loaded = content.value();
        loader = key -> loaded;
    }

    static CachesmithCache connected(String uri, Content content) {
        // a busy machine must not turn hits into misses, which would be faster
        CacheConfig config =
                CacheConfig.builder().uri(uri).commandTimeout(PATIENCE).build();
        return connected(config, content);
    }

    static CachesmithCache byDefault(String uri, Content content) {
        return connected(CacheConfig.builder().uri(uri).build(), content);
    }

    private static CachesmithCache connected(CacheConfig config, Content content) {
        CacheManager caches = CacheManager.connect(config);
        awaitConnection(caches);
        return new CachesmithCache(caches, content);
    }

    private static void awaitConnection(CacheManager caches) {
        long begin = System.nanoTime();
        while (caches.health().state() != Health.State.UP) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(caches.health().detail());
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    static CachesmithCache inMemory(Content content, int keys) {
        CacheConfig config = CacheConfig.builder().memoryMaxEntries(keys).build();
        return new CachesmithCache(CacheManager.inMemory(config), content);
    }

    /** Returns the codec that was generated for the content. */
    static Codec<Object> codec(Content content) {
        try (CacheManager caches = CacheManager.inMemory()) {
            return of(caches, content).definition().codec();
        }
    }

    @SuppressWarnings("unchecked") // the content names the type, and nobody stores another
    private static TypedCache<UUID, Object> of(CacheManager caches, Content content) {
        TypedCache<UUID, ?> cache = switch (content.kind()) {
            case PROFILE, BIG_PROFILE -> caches.userProfileCache();
            case NUMBER -> caches.userIdCache();
            case BLOB -> caches.blobCache();
        };
        return (TypedCache<UUID, Object>) cache;
    }

    @Override
    public @Nullable Object get(UUID key) {
        return cache.get(key).orElse(null);
    }

    @Override
    public void put(UUID key, Object value) {
        cache.put(key, value);
    }

    @Override
    public void invalidate(UUID key) {
        cache.invalidate(key);
    }

    @Override
    public Object getOrLoad(UUID key) {
        return cache.getOrLoad(key, loader);
    }

    @Override
    public Object getOrLoad(UUID key, Supplier<Object> source) {
        return cache.getOrLoad(key, absent -> source.get());
    }

    @Override
    public Object getAll(Set<UUID> keys) {
        return cache.getAll(Batch.copyOf(keys));
    }

    @Override
    public void putAll(Map<UUID, Object> entries) {
        cache.putAll(EntryBatch.copyOf(entries));
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        return async.get(key);
    }

    @Override
    public CompletableFuture<?> putAsync(UUID key, Object value) {
        return async.put(key, value);
    }

    @Override
    public boolean isConnected() {
        return caches.health().state() == Health.State.UP;
    }

    @Override
    public void close() {
        caches.close();
    }
}
