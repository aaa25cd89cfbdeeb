package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "twice")
public interface TwiceCache extends TypedCache<Thread, String> {

    @CacheKey
    default String byName(Thread key) {
        return key.getName();
    }

    @CacheKey
    default String byId(Thread key) { // error: CacheKeyTwice at "byId"
        return "" + key.getPriority();
    }

    @CacheKey
    static String byGroup(Thread key) { // error: CacheKeyTwice at "byGroup"
        return "" + key.getThreadGroup();
    }
}
