package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;

/** What stands between many callers and a source. */
public enum HerdPeer {
    /** This project. */
    CACHESMITH,
    /** The driver by hand: what is not found is loaded and stored, by everybody who did not find it. */
    LETTUCE,
    /** JetCache with what it calls protection from penetration. */
    JETCACHE,
    /** Spring's cache abstraction with the writer that locks. */
    SPRING;

    /**
     * Opens a cache. No class of another peer is loaded.
     *
     * @param uri where the server is
     * @param content what will be stored
     * @return the cache, connected
     */
    public HerdCache open(String uri, Content content) {
        return switch (this) {
            case CACHESMITH -> CachesmithCache.connected(uri, content);
            case LETTUCE -> new LettuceCache(uri, content);
            case JETCACHE -> new JetCacheOnLettuce(uri, content);
            case SPRING -> SpringRedisCache.locking(uri, content);
        };
    }
}
