package demo.shop.plain;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "plain")
public interface PlainCache extends TypedCache<String, Integer> {}
