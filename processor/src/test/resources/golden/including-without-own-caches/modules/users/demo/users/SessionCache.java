package demo.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "session")
public interface SessionCache extends TypedCache<String, String> {}
