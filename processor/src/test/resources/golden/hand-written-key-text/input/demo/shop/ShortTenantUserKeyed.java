package demo.shop;

import io.cachesmith.annotation.CacheKey;

public interface ShortTenantUserKeyed<V> extends TenantUserKeyed<TenantUser, V> {

    @Override
    @CacheKey
    default String keyText(TenantUser key) {
        return "s" + key.text();
    }
}
