package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "good")
public interface GoodCache extends TypedCache<String, String> {}
