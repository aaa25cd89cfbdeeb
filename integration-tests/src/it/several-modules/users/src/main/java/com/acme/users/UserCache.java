package com.acme.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

@CacheSpec(namespace = "user")
public interface UserCache extends TypedCache<UUID, User> {}
