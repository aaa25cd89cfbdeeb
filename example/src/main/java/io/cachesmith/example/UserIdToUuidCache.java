package io.cachesmith.example;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** The other direction of {@link UserUuidToIdCache}. */
@CacheSpec(namespace = "user:id-to-uuid", ttl = 900)
public interface UserIdToUuidCache extends TypedCache<Long, UUID> {}
