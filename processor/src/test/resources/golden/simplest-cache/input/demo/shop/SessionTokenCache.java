package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

@CacheSpec(namespace = "session:token")
public interface SessionTokenCache extends TypedCache<String, UUID> {}
