package io.cachesmith.spi;

import io.cachesmith.TypedCache;

/** The two ways to use a cache. What is true of one is true of the other. */
enum Flavour {
    WAITING {
        @Override
        <K, V> TypedCache<K, V> of(TypedCache<K, V> cache) {
            return cache;
        }
    },
    ASYNC {
        @Override
        <K, V> TypedCache<K, V> of(TypedCache<K, V> cache) {
            return new JoinedCache<>(cache);
        }
    };

    abstract <K, V> TypedCache<K, V> of(TypedCache<K, V> cache);
}
