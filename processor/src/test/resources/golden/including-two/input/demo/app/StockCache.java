package demo.app;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "stock")
public interface StockCache extends TypedCache<String, String> {}
