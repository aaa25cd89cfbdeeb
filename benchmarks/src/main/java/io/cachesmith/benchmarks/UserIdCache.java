package io.cachesmith.benchmarks;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** The number of a user, by public id. */
@CacheSpec(namespace = "bench:user-id", ttl = 600)
public interface UserIdCache extends TypedCache<UUID, Long> {}
