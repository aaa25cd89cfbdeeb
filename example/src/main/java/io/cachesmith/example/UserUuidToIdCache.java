package io.cachesmith.example;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** The id in the database of a user that the outside knows by UUID. The pair never changes, so it may live long. */
@CacheSpec(namespace = "user:uuid-to-id", ttl = 900)
public interface UserUuidToIdCache extends TypedCache<UUID, Long> {}
