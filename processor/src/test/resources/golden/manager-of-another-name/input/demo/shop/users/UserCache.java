package demo.shop.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "user")
public interface UserCache extends TypedCache<Long, String> {}
