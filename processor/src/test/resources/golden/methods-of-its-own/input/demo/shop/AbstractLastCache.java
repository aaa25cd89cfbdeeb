package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "abstract-last")
public interface AbstractLastCache extends DescribedByName, Described, TypedCache<String, Integer> {

    @Override
    default String label() {
        return "last";
    }
}
