package com.acme.shop.user;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "user:logins")
public interface LoginCountCache extends TypedCache<UserKey, Integer> {}
