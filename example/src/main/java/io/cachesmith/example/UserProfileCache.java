package io.cachesmith.example;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** What is shown of a user. */
@CacheSpec(namespace = "user:profile", ttl = 600)
public interface UserProfileCache extends TypedCache<UUID, UserProfile> {}
