package demo.app.prices;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "price")
public interface PriceCache extends TypedCache<String, String> {}
