package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "price", codec = MoneyCodec.class)
public interface PriceCache extends TypedCache<String, Money> {}
