package com.acme.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Its key does not exist before another processor has run. */
@CacheSpec(namespace = "profile", ttl = 300)
public interface ProfileCache extends TypedCache<TenancyRecord, Profile> {}
