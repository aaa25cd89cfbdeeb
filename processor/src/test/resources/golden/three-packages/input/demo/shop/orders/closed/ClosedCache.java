package demo.shop.orders.closed;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "closed")
public interface ClosedCache extends TypedCache<Long, String> {}
