package demo.shop.users;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "user")
interface UserCache extends TypedCache<String, String> {} // error: SpecPackagePrivate at "interface"
