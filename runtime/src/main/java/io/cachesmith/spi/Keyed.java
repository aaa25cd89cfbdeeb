package io.cachesmith.spi;

import org.jspecify.annotations.Nullable;

/**
 * A key and what a store knows it by.
 *
 * @param key the key
 * @param storeKey its key in the store; null if it cannot be cached
 */
record Keyed<K>(K key, @Nullable StoreKey storeKey) {}
