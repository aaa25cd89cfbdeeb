package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "inheriting")
public interface InheritingCache extends TypedCache<String, Integer>, Resettable {} // error: AbstractMethod at "interface"
