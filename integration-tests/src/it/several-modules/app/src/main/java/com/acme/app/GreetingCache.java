package com.acme.app;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "greeting")
public interface GreetingCache extends TypedCache<String, String> {}
