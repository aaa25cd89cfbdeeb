package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Illegal {

    @CacheSpec(namespace = "user profile") // error: NamespaceIllegal at "\"user"
    interface SpaceCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = ":user") // error: NamespaceIllegal at "\":user"
    interface FirstEmptyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "user::profile") // error: NamespaceIllegal at "\"user"
    interface EmptyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "user:") // error: NamespaceIllegal at "\"user"
    interface LastEmptyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "benutzer:m\u00fcller") // error: NamespaceIllegal at "\"benutzer"
    interface UmlautCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "{user}") // error: NamespaceIllegal at "\"{user"
    interface BraceCache extends TypedCache<String, String> {}
}
