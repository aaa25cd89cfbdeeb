package com.acme.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

@CacheSpec(namespace = "session")
public interface SessionCache extends TypedCache<String, UUID> {}
