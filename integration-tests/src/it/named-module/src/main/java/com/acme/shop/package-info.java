@CacheManagerSpec(name = "ShopCaches")
package com.acme.shop;

import io.cachesmith.annotation.CacheManagerSpec;
