package demo.shop.two;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "two-order") // error: AccessorClash at "@CacheSpec"
public interface OrderCache extends TypedCache<String, String> {}
