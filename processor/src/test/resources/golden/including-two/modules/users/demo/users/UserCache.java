package demo.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "user")
public interface UserCache extends TypedCache<String, String> {}
