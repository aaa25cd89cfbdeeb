package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.MemoryPeer;
import io.cachesmith.benchmarks.peer.PeerCache;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;

/** A process that fills a cache and prints how many bytes of heap each entry takes. */
public final class HeapOfEntries {

    private HeapOfEntries() {}

    /**
     * Runs.
     *
     * @param arguments the peer, and the number of keys
     */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        Content content = Content.of(Content.Kind.PROFILE);
        List<UUID> keys = Keys.of(count, 1).all();
        try (PeerCache cache = MemoryPeer.valueOf(arguments[0]).open(content, count)) {
            cache.put(keys.get(0), content.value());
            long before = used();
            keys.forEach(key -> cache.put(key, content.value()));
            System.out.println("filled");
            System.out.println((used() - before) / count);
            PeerCache.check(cache, keys.get(count / 2), content.value());
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
