package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "cart")
interface CartCache extends TypedCache<CartId, CartState> {}
