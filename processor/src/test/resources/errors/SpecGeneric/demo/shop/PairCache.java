package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "pair")
public interface PairCache<V> extends TypedCache<String, V> {} // error: SpecGeneric at "interface"
