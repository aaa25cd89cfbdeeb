package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;

/** What people would use for a cache in Redis, and the limit that none of them can pass. */
public enum RedisPeer {
    /** This project. */
    CACHESMITH,
    /** The driver, with Jackson made ready for the type. */
    LETTUCE,
    /** JetCache on Lettuce. */
    JETCACHE,
    /** Spring's cache abstraction on Spring Data Redis and Lettuce. */
    SPRING,
    /** Redisson's buckets. */
    REDISSON,
    /** A blocking socket that sends prepared bytes, and reads and drops the replies: what the server and the kernel can do. */
    SOCKET;

    /**
     * Opens a cache. No class of another peer is loaded.
     *
     * @param uri where the server is
     * @param content what will be stored
     * @return the cache, connected
     */
    public PeerCache open(String uri, Content content) {
        return switch (this) {
            case CACHESMITH -> CachesmithCache.connected(uri, content);
            case LETTUCE -> new LettuceCache(uri, content);
            case JETCACHE -> new JetCacheOnLettuce(uri, content);
            case SPRING -> new SpringRedisCache(uri, content);
            case REDISSON -> new RedissonBuckets(uri, content);
            case SOCKET -> new SocketCache(uri, content);
        };
    }
}
