package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "shop-user") // error: AccessorClash at "@CacheSpec"
public interface UserCache extends TypedCache<String, String> {}
