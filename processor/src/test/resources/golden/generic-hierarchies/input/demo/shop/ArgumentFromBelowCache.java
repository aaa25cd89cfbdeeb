package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "argument-from-below")
public interface ArgumentFromBelowCache extends ById<Long> {}
