package io.cachesmith.benchmarks.peer;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RLocalCachedMap;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.LocalCachedMapOptions;

/** Redisson's map with a local cache, of which only the local part answers. */
final class RedissonLocal implements PeerCache {

    private final RedissonClient client;
    private final RLocalCachedMap<UUID, Object> map;

    RedissonLocal(String uri, int keys) {
        client = RedissonBuckets.client(uri);
        map = client.getLocalCachedMap(LocalCachedMapOptions.<UUID, Object>name("redisson-local")
                .cacheSize(keys)
                .evictionPolicy(LocalCachedMapOptions.EvictionPolicy.LRU)
                .timeToLive(Duration.ofSeconds(TTL_SECONDS)));
    }

    @Override
    public @Nullable Object get(UUID key) {
        return map.get(key);
    }

    @Override
    public void put(UUID key, Object value) {
        map.put(key, value);
    }

    @Override
    public void close() {
        map.delete();
        client.shutdown();
    }
}
