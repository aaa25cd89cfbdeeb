package demo.shop.deeper;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "hidden")
interface HiddenCache extends TypedCache<String, String> {} // error: SpecPackagePrivate at "interface"
