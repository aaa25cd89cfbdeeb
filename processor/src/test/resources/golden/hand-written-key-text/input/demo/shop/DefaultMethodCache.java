package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "default-method")
public interface DefaultMethodCache extends TypedCache<TenantUser, String> {

    @CacheKey
    default String keyText(TenantUser key) {
        return key.text();
    }
}
