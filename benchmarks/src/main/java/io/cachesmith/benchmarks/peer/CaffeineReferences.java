package io.cachesmith.benchmarks.peer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Caffeine, holding references, each of which expires by itself as ours do. */
final class CaffeineReferences implements PeerCache {

    private final Cache<UUID, Object> cache;

    CaffeineReferences(int keys) {
        cache = expiring(keys);
    }

    static <V> Cache<UUID, V> expiring(int keys) {
        return Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfter(Expiry.<UUID, V>writing((key, value) -> Duration.ofSeconds(TTL_SECONDS)))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public @Nullable Object get(UUID key) {
        return cache.getIfPresent(key);
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
    public void close() {
        cache.invalidateAll();
    }
}
