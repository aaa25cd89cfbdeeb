package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "counting")
public interface CountingCache extends TypedCache<String, Integer> {

    int count(String key); // error: AbstractMethod at "count"

    java.util.Optional<Integer> get(String key, int more); // error: AbstractMethod at "get"

    default int size() {
        return 0;
    }
}
