package io.cachesmith.example;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** Who is logged in, by session token. */
@CacheSpec(namespace = "session:token", ttl = 300)
public interface SessionTokenCache extends TypedCache<String, UUID> {}
