package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@SuppressWarnings("rawtypes")
public interface Raw {

    @CacheSpec(namespace = "direct")
    interface DirectCache extends TypedCache {} // error: RawTypedCache at "interface"

    interface ById<K> extends TypedCache<K, String> {}

    @CacheSpec(namespace = "indirect")
    interface IndirectCache extends ById {} // error: RawTypedCache at "interface"
}
