package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Shop {

    @CacheSpec(namespace = "shop-cart", name = "nestedCart")
    interface CartCache extends TypedCache<String, String> {}
}
