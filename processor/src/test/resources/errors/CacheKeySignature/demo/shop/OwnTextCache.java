package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;

/** Has one of its own, so that of its supertype is not missed. */
@CacheSpec(namespace = "own-text")
public interface OwnTextCache extends TypedCache<Integer, String>, StaticTexts {

    @CacheKey
    default String ownText(Integer key) {
        return StaticTexts.textOf(key);
    }
}
