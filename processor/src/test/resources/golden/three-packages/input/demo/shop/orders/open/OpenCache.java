package demo.shop.orders.open;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "open")
public interface OpenCache extends TypedCache<Long, String> {}
