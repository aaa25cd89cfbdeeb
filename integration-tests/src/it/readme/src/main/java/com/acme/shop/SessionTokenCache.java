package com.acme.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

@CacheSpec(namespace = "session:token", ttl = 300)
public interface SessionTokenCache extends TypedCache<String, UUID> {}
