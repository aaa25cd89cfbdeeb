package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;

/** What several caches share; not a cache itself. */
public interface TenantUserKeyed<K extends TenantUser, V> extends TypedCache<K, V> {

    @CacheKey
    default String keyText(K key) {
        return key.text();
    }
}
