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

    @CacheSpec(namespace = ":") // error: NamespaceIllegal at "\":"
    interface ColonCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "a:b::") // error: NamespaceIllegal at "\"a"
    interface LastTwoEmptyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "smile-\uD83D\uDE00") // error: NamespaceIllegal at "\"smile"
    interface PairCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "half-\uD800") // error: NamespaceIllegal at "\"half"
    interface SurrogateCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "line\nbreak\u200b") // error: NamespaceIllegal at "\"line"
    interface LineBreakCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "users*") // error: NamespaceIllegal at "\"users*"
    interface PatternCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "A-z_0.9:-:.:_")
    interface LegalCache extends TypedCache<String, String> {}
}
