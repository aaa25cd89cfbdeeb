package demo.shop;

import io.cachesmith.TypedCache;

public interface Swapped<V, K> extends TypedCache<K, V> {}
