package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "customer", name = "userCache") // error: AccessorClash at "\"userCache"
public interface CustomerCache extends TypedCache<String, String> {}
