package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Ttls {

    @CacheSpec(namespace = "one-more", ttl = 315_360_001) // error: TtlTooLong at "315_360_001"
    interface OneMoreCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "milliseconds", ttl = Integer.MAX_VALUE) // error: TtlTooLong at ".MAX_VALUE"
    interface MillisecondsCache extends TypedCache<String, String> {}
}
