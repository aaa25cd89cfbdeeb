package demo.shop.stock;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "stock")
public interface StockCache extends TypedCache<Long, Integer> {}
