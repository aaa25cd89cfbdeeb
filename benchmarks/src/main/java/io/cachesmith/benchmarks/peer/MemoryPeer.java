package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.BenchServer;
import io.cachesmith.benchmarks.Content;

/** What people would use for a cache in the process. */
public enum MemoryPeer {
    /** This project, which keeps bytes. */
    CACHESMITH,
    /** Caffeine with the same expiry, holding bytes that our codec decodes at each read. */
    CAFFEINE_BYTES,
    /** Caffeine with the same expiry, holding references. */
    CAFFEINE,
    /** A map without bound or expiry, holding references. */
    CONCURRENT_HASH_MAP,
    /** Spring's cache abstraction on Caffeine. */
    SPRING_CAFFEINE,
    /** JetCache on Caffeine. */
    JETCACHE_CAFFEINE,
    /** Redisson's map with a local cache. */
    REDISSON_LOCAL;

    /**
     * Opens a cache. No class of another peer is loaded.
     *
     * @param content what will be stored
     * @param keys how many entries it must be able to hold
     * @return the cache
     */
    public PeerCache open(Content content, int keys) {
        return switch (this) {
            case CACHESMITH -> CachesmithCache.inMemory(content, keys);
            case CAFFEINE_BYTES -> new CaffeineBytes(content, keys);
            case CAFFEINE -> new CaffeineReferences(keys);
            case CONCURRENT_HASH_MAP -> new MapReferences();
            case SPRING_CAFFEINE -> new SpringCaffeine(keys);
            case JETCACHE_CAFFEINE -> new JetCacheOnCaffeine(keys);
            case REDISSON_LOCAL -> new RedissonLocal(BenchServer.uri(), keys);
        };
    }
}
