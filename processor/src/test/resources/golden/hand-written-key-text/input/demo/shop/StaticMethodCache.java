package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "static-method")
public interface StaticMethodCache extends TypedCache<TenantUser, String> {

    @CacheKey
    static String textOf(TenantUser key) {
        return key.text();
    }
}
