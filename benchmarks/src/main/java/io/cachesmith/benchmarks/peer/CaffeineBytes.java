package io.cachesmith.benchmarks.peer;

import com.github.benmanes.caffeine.cache.Cache;
import io.cachesmith.Codec;
import io.cachesmith.benchmarks.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Caffeine, holding what our codec encodes. */
final class CaffeineBytes implements PeerCache {

    private final Cache<UUID, byte[]> cache;
    private final Codec<Object> codec;

    CaffeineBytes(Content content, int keys) {
        cache = CaffeineReferences.expiring(keys);
        codec = CachesmithCache.codec(content);
    }

    @Override
    public @Nullable Object get(UUID key) {
        byte[] bytes = cache.getIfPresent(key);
        return bytes == null ? null : codec.decode(bytes);
    }

    @Override
    public void put(UUID key, Object value) {
        cache.put(key, codec.encode(value));
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
