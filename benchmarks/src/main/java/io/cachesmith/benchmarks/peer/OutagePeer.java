package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;

/** What goes on without its server. */
public enum OutagePeer {
    /** This project, as it is by default. */
    CACHESMITH,
    /** The driver, as a careful user sets it up. */
    LETTUCE;

    /**
     * Opens a cache. No class of another peer is loaded.
     *
     * @param uri where the server is
     * @param content what will be stored
     * @return the cache, connected
     */
    public OutageCache open(String uri, Content content) {
        return switch (this) {
            case CACHESMITH -> CachesmithCache.byDefault(uri, content);
            case LETTUCE -> new CarefulLettuce(uri, content);
        };
    }
}
