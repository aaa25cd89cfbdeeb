@CacheManagerSpec(name = "AppCaches",
        include = {UserCaches.class, OrderCaches.class})
package demo.app;

import demo.orders.OrderCaches;
import demo.users.UserCaches;
import io.cachesmith.annotation.CacheManagerSpec;
