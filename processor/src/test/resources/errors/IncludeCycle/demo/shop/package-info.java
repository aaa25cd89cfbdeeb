@CacheManagerSpec(name = "ShopCaches", include = ShopCaches.class) // error: IncludeCycle at ".class"
package demo.shop;

import io.cachesmith.annotation.CacheManagerSpec;
