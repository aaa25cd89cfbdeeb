package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import io.cachesmith.memory.MemoryStore;
import io.cachesmith.redis.RedisStore;
import java.util.Locale;

/** An open store and the configuration that it was opened with: what a generated manager begins with. */
public final class Backend {

    private final CacheConfig config;
    private final Store store;

    Backend(CacheConfig config, Store store) {
        this.config = config;
        this.store = store;
    }

    /**
     * Opens the store that a configuration names.
     *
     * @param config the configuration
     * @return the backend, whether or not the store can be reached
     * @throws CacheValidationException if this version has no store for the URI's scheme
     */
    public static Backend connect(CacheConfig config) {
        String scheme = config.uri().substring(0, config.uri().indexOf(':')).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "memory" -> inMemory(config);
            case "redis", "rediss" -> new Backend(config, new RedisStore(config));
            default ->
                throw new CacheValidationException(
                        "This version has no store for the scheme '" + scheme + "'. Use redis:, rediss: or memory:.");
        };
    }

    /**
     * Opens a store in this process.
     *
     * @param config the configuration; its URI does not matter
     * @return the backend
     */
    public static Backend inMemory(CacheConfig config) {
        return new Backend(config, new MemoryStore(config));
    }

    /**
     * Makes a backend in permanent outage, for tests of what an application does then.
     *
     * @return the backend
     */
    public static Backend unavailable() {
        return new Backend(CacheConfig.builder().uri("memory:").build(), UnavailableStore.outage());
    }

    CacheConfig config() {
        return config;
    }

    Store store() {
        return store;
    }
}
