package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** What is abstract in one supertype has a body in another, or here. */
@CacheSpec(namespace = "abstract-first")
public interface AbstractFirstCache extends TypedCache<String, Integer>, Described, DescribedByName {

    @Override
    default String label() {
        return "first";
    }
}
