@CacheManagerSpec(name = "AppCaches", include = UserCaches.class)
package demo.app;

import demo.users.UserCaches;
import io.cachesmith.annotation.CacheManagerSpec;
