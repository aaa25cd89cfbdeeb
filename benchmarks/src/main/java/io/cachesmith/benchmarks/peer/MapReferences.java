package io.cachesmith.benchmarks.peer;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A map, which is no cache: nothing in it expires and nothing bounds it. */
final class MapReferences implements PeerCache {

    private final ConcurrentMap<UUID, Object> map = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object get(UUID key) {
        return map.get(key);
    }

    @Override
    public void put(UUID key, Object value) {
        map.put(key, value);
    }

    @Override
    public void invalidate(UUID key) {
        map.remove(key);
    }

    @Override
    public void close() {
        map.clear();
    }
}
