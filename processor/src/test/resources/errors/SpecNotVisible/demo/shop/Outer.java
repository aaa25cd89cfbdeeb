package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public class Outer {

    @CacheSpec(namespace = "private")
    private interface PrivateCache extends TypedCache<String, String> {} // error: SpecNotVisible at "interface"

    @CacheSpec(namespace = "protected")
    protected interface ProtectedCache extends TypedCache<String, String> {} // error: SpecNotVisible at "interface"

    private static class Hidden {

        @CacheSpec(namespace = "within-private")
        public interface PublicCache extends TypedCache<String, String> {} // error: SpecNotVisible at "interface"
    }
}
