package com.acme.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "number", ttl = 300, maxBatch = 3)
public interface NumberCache extends TypedCache<Integer, Long> {}
