package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "order")
public interface OrderCache extends TypedCache<java.lang.String, Order> {}
