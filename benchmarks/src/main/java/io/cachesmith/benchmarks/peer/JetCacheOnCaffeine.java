package io.cachesmith.benchmarks.peer;

import com.alicp.jetcache.Cache;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** JetCache on Caffeine, holding references. */
final class JetCacheOnCaffeine implements PeerCache {

    private final Cache<UUID, Object> cache;

    JetCacheOnCaffeine(int keys) {
        cache = CaffeineCacheBuilder.createCaffeineCacheBuilder()
                .limit(keys)
                .expireAfterWrite(TTL_SECONDS, TimeUnit.SECONDS)
                .buildCache();
    }

    @Override
    public @Nullable Object get(UUID key) {
        return cache.get(key);
    }

    @Override
    public void put(UUID key, Object value) {
        cache.put(key, value);
    }

    @Override
    public void close() {
        cache.close();
    }
}
