package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import java.util.concurrent.Executor;

/**
 * What the caches of one manager share. Only a manager can make one, so without a manager there is no cache. Safe for use by
 * any number of threads.
 */
public final class CacheContext {

    private final CacheConfig config;
    private final Executor executor;
    private final Namespaces namespaces;
    private volatile Store store;

    CacheContext(Backend backend) {
        config = backend.config();
        executor = new AsyncExecutor(config.executor());
        store = backend.store();
        namespaces = Namespaces.open(store.place().orElse(null), config.keyPrefix());
    }

    /**
     * Begins the definition of a cache.
     *
     * @param namespace its namespace
     * @param <K> the type of its keys
     * @param <V> the type of its values
     * @return a builder in which everything has its default
     */
    public <K, V> DefinitionBuilder<K, V> define(String namespace) {
        return new DefinitionBuilder<>(namespace, config);
    }

    /** Held from here, since a cache may be used when its manager is forgotten. */
    Namespaces namespaces() {
        return namespaces;
    }

    CacheConfig config() {
        return config;
    }

    /** Where asynchronous operations go on. */
    Executor executor() {
        return executor;
    }

    /** Not to be kept: closing replaces it. */
    Store store() {
        return store;
    }

    void close() {
        Store open = store;
        store = UnavailableStore.closed();
        open.close();
        namespaces.release();
    }
}
