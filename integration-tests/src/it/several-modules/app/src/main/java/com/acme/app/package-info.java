@CacheManagerSpec(
        name = "AppCaches",
        include = {UserCaches.class, OrderCaches.class})
package com.acme.app;

import com.acme.orders.OrderCaches;
import com.acme.users.UserCaches;
import io.cachesmith.annotation.CacheManagerSpec;
