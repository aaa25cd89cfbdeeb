package io.cachesmith.example.guide;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** A record as a key, and entries that never expire. */
@CacheSpec(namespace = "login:count", ttl = CacheSpec.NO_EXPIRY)
public interface LoginCountCache extends TypedCache<TenantUser, Integer> {}
