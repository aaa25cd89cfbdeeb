package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Whoever still uses it is warned, and not the code that is generated for it. */
@Deprecated
@CacheSpec(namespace = "old-cache")
public interface OldCache extends TypedCache<String, String> {}
