package io.cachesmith.example;

import io.cachesmith.Batch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Finds users in a slow source, with a cache before it. */
final class UserDirectory {

    private final Map<UUID, Long> source;
    private final UuidToIdCache cache;
    private final AtomicInteger lookups = new AtomicInteger();

    UserDirectory(Map<UUID, Long> source, UuidToIdCache cache) {
        this.source = source;
        this.cache = cache;
    }

    @Nullable
    Long idOf(UUID user) {
        return cache.getOrLoad(user, this::lookUp);
    }

    /** Any number of users: the cache takes them in batches. */
    Map<UUID, Long> idsOf(List<UUID> users) {
        Map<UUID, Long> ids = new LinkedHashMap<>();
        for (Batch<UUID> batch : cache.batches(users)) {
            ids.putAll(cache.getOrLoadAll(batch, misses -> {
                Map<UUID, Long> found = new HashMap<>();
                misses.forEach(user -> found.put(user, lookUp(user)));
                return found;
            }));
        }
        return ids;
    }

    private @Nullable Long lookUp(UUID user) {
        lookups.incrementAndGet();
        return source.get(user);
    }

    int lookups() {
        return lookups.get();
    }
}
