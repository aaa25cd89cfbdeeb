package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Ttls {

    @CacheSpec(namespace = "one-more", ttl = 315_360_001) // error: TtlTooLong at "315_360_001"
    interface OneMoreCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "milliseconds", ttl = Integer.MAX_VALUE) // error: TtlTooLong at ".MAX_VALUE"
    interface MillisecondsCache extends TypedCache<String, String> {}

    /** All but what stands for something else. */
    @CacheSpec(namespace = "longest", ttl = Long.MAX_VALUE - 1) // error: TtlTooLong at "- 1"
    interface LongestCache extends TypedCache<String, String> {}

    /** A product that overflowed. */
    @CacheSpec(namespace = "overflowed", ttl = 1_000 * 60 * 60 * 24 * 365) // error: TtlTooLong at "* 365"
    interface OverflowedCache extends TypedCache<String, String> {}
}
