package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Blank {

    String NONE = "";

    @CacheSpec(namespace = "") // error: NamespaceBlank at "\"\""
    interface EmptyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "  ") // error: NamespaceBlank at "\"  \""
    interface SpacesCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = NONE) // error: NamespaceBlank at "NONE"
    interface ConstantCache extends TypedCache<String, String> {}
}
