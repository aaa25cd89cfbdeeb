@CacheManagerSpec(name = "OrderCaches")
package com.acme.orders;

import io.cachesmith.annotation.CacheManagerSpec;
