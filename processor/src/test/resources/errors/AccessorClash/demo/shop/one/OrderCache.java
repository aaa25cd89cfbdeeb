package demo.shop.one;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "one-order") // error: AccessorClash at "@CacheSpec"
public interface OrderCache extends TypedCache<String, String> {}
