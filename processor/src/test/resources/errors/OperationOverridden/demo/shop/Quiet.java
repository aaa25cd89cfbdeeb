package demo.shop;

import io.cachesmith.TypedCache;

/** Not a cache, and so not wrong by itself. */
public interface Quiet<K, V> extends TypedCache<K, V> {

    @Override
    default void put(K key, V value) {}
}
