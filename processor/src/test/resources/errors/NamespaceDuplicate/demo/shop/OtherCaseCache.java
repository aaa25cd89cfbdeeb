package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Keys of Redis differ in case. */
@CacheSpec(namespace = "User")
public interface OtherCaseCache extends TypedCache<String, String> {}
