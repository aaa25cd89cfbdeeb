package demo.shop.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "users")
public interface UsersCache extends TypedCache<Long, String> {}
