package io.cachesmith.benchmarks;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** The profile of a user, by public id. */
@CacheSpec(namespace = "bench:user-profile", ttl = 600)
public interface UserProfileCache extends TypedCache<UUID, UserProfile> {}
