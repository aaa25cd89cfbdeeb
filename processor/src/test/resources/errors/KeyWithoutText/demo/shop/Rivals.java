package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.Map;

public interface Rivals {

    record Box<T>(T value) {

        @SuppressWarnings("unchecked")
        Box(String text) {
            this((T) ("other " + text));
        }
    }

    record Outer(Box<String> box) {}

    @CacheSpec(namespace = "boxes")
    interface BoxesCache extends TypedCache<Box<String>, Map<Box<String>, Long>> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "outers")
    interface OutersCache extends TypedCache<Box<Long>, Map<Outer, Map<Box<Long>, String>>> {} // error: KeyWithoutText at "interface"
}
