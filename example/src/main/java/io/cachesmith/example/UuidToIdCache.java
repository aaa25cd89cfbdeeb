package io.cachesmith.example;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** The number of a user in the database, by public id. */
@CacheSpec(namespace = "user:uuid-to-id", ttl = 600)
public interface UuidToIdCache extends TypedCache<UUID, Long> {}
