package demo.orders;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "order")
public interface OrderCache extends TypedCache<String, String> {}
