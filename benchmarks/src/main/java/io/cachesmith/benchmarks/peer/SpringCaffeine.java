package io.cachesmith.benchmarks.peer;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.caffeine.CaffeineCacheManager;

/** Spring's cache on Caffeine, holding references. */
final class SpringCaffeine implements PeerCache {

    private final Cache cache;

    SpringCaffeine(int keys) {
        CaffeineCacheManager manager = new CaffeineCacheManager("spring");
        manager.setCaffeine(Caffeine.newBuilder().maximumSize(keys).expireAfterWrite(Duration.ofSeconds(TTL_SECONDS)));
        cache = manager.getCache("spring");
    }

    @Override
    public @Nullable Object get(UUID key) {
        Cache.ValueWrapper found = cache.get(key);
        return found == null ? null : found.get();
    }

    @Override
    public void put(UUID key, Object value) {
        cache.put(key, value);
    }

    @Override
    public void close() {
        cache.clear();
    }
}
