package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "text", maxBatch = 3)
public interface DoubleTextCache extends TypedCache<String, String> {}
