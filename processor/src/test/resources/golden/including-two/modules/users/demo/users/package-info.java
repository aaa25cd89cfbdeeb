@CacheManagerSpec(name = "UserCaches")
package demo.users;

import io.cachesmith.annotation.CacheManagerSpec;
