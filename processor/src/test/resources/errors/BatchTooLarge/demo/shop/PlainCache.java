package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "plain")
public interface PlainCache extends Documented<Integer, String> {}
