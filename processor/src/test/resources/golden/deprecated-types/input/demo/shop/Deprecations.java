package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;

/** The user was warned; what is generated is not warned again. */
@SuppressWarnings({"deprecation", "removal"})
public interface Deprecations {

    @Deprecated
    record Old(String name) {}

    @Deprecated(forRemoval = true)
    enum Leaving {
        SOON
    }

    record Accessor(String name) {

        @Deprecated
        @Override
        public String name() {
            return name;
        }
    }

    record Constructor(String name) {

        @Deprecated
        public Constructor {}
    }

    record Both(Old old, Map<Leaving, Long> leaving) {}

    @Deprecated
    final class Outer {

        record Inner(String name) {}

        private Outer() {}
    }

    @CacheSpec(namespace = "record")
    interface RecordCache extends TypedCache<String, Old> {}

    @CacheSpec(namespace = "both")
    interface BothCache extends TypedCache<String, List<Both>> {}

    @CacheSpec(namespace = "accessor")
    interface AccessorCache extends TypedCache<String, Accessor> {}

    @CacheSpec(namespace = "constructor")
    interface ConstructorCache extends TypedCache<String, Map<Constructor, Constructor>> {}

    @CacheSpec(namespace = "outer")
    interface OuterCache extends TypedCache<String, Outer.Inner> {}

    @CacheSpec(namespace = "key")
    interface KeyCache extends TypedCache<Leaving, String> {}
}
