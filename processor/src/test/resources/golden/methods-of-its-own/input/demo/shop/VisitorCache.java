package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.Optional;

@CacheSpec(namespace = "visitor")
public interface VisitorCache extends TypedCache<String, Integer>, Named {

    String PREFIX = "v-";

    default Optional<Integer> visits(String visitor) {
        return get(key(visitor));
    }

    default void visited(String visitor, int times) {
        put(key(visitor), times);
    }

    /** An overload, not an override. */
    default Optional<Integer> get(String visitor, int day) {
        return get(key(visitor) + day);
    }

    static String key(String visitor) {
        return PREFIX + visitor;
    }

    private static String hidden() {
        return PREFIX;
    }

    /** Repeats an operation, to say more about it. */
    @Override
    void invalidate(String key);

    @Override
    String toString();
}
