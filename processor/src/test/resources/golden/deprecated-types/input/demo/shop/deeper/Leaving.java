package demo.shop.deeper;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@Deprecated(forRemoval = true)
public interface Leaving {

    @Deprecated
    @CacheSpec(namespace = "leaving-cache")
    interface LeavingCache extends TypedCache<String, String> {}
}
