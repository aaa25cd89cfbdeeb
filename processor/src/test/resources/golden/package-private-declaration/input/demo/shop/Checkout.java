package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Not visible from outside, whatever its members say. */
class Checkout {

    @CacheSpec(namespace = "step")
    public interface StepCache extends TypedCache<String, Integer> {}
}
