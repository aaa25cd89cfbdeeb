package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;

/** What does not depend on the parameter is looked at all the same. */
@CacheSpec(namespace = "prices", ttl = 0) // error: TtlNotPositive at "0"
public interface PricesCache<V> extends TypedCache<Double, List<V>> {} // error: SpecGeneric at "interface", KeyWithoutText at "interface"
