package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;

/** Takes precedence over the key's own text, and may take more than the key type. */
@CacheSpec(namespace = "wider-parameter")
public interface WiderParameterCache extends TypedCache<Integer, String> {

    @CacheKey
    default String keyText(Number key) {
        return "n" + key.longValue();
    }
}
