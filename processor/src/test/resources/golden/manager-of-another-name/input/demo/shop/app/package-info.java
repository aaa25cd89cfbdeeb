/** Where the manager belongs, though no cache is declared here. */
@CacheManagerSpec(name = "ShopCaches")
package demo.shop.app;

import io.cachesmith.annotation.CacheManagerSpec;
