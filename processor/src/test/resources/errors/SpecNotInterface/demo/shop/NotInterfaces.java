package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface NotInterfaces {

    @CacheSpec(namespace = "a")
    class Ordinary {} // error: SpecNotInterface at "class Ordinary"

    @CacheSpec(namespace = "b")
    abstract class Almost implements TypedCache<String, String> {} // error: SpecNotInterface at "class Almost"

    @CacheSpec(namespace = "c")
    enum Constants {} // error: SpecNotInterface at "enum"

    @CacheSpec(namespace = "d")
    record Data(String text) {} // error: SpecNotInterface at "record"

    @CacheSpec(namespace = "e")
    @interface Note {} // error: SpecNotInterface at "interface Note"
}
