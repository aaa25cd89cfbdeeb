@CacheManagerSpec(name = "OrderCaches")
package demo.orders;

import io.cachesmith.annotation.CacheManagerSpec;
