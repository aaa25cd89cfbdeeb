package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Ttls {

    @CacheSpec(namespace = "zero", ttl = 0) // error: TtlNotPositive at "0"
    interface ZeroCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "negative", ttl = -5) // error: TtlNotPositive at "-5"
    interface NegativeCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "lowest", ttl = CacheSpec.MANAGER_DEFAULT + 1) // error: TtlNotPositive at "+ 1"
    interface LowestCache extends TypedCache<String, String> {}
}
