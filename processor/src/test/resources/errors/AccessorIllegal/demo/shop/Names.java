package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Names {

    @CacheSpec(namespace = "class", name = "class") // error: AccessorIllegal at "\"class\")"
    interface KeywordCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "dash", name = "my-cache") // error: AccessorIllegal at "\"my-cache"
    interface DashCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "close", name = "close") // error: AccessorIllegal at "\"close\")"
    interface TakenCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "default") // error: AccessorIllegal at "@CacheSpec"
    interface Default extends TypedCache<String, String> {}

    @CacheSpec(namespace = "health") // error: AccessorIllegal at "@CacheSpec"
    interface Health extends TypedCache<String, String> {}

    @CacheSpec(namespace = "All") // error: AccessorIllegal at "@CacheSpec"
    interface All extends TypedCache<String, String> {}

    @CacheSpec(namespace = "Connect") // error: AccessorIllegal at "@CacheSpec"
    interface Connect extends TypedCache<String, String> {}

    @CacheSpec(namespace = "InMemory") // error: AccessorIllegal at "@CacheSpec"
    interface InMemory extends TypedCache<String, String> {}

    @CacheSpec(namespace = "Unavailable") // error: AccessorIllegal at "@CacheSpec"
    interface Unavailable extends TypedCache<String, String> {}

    @CacheSpec(namespace = "ToString") // error: AccessorIllegal at "@CacheSpec"
    interface ToString extends TypedCache<String, String> {}

    @CacheSpec(namespace = "GetClass") // error: AccessorIllegal at "@CacheSpec"
    interface GetClass extends TypedCache<String, String> {}

    @CacheSpec(namespace = "HashCode") // error: AccessorIllegal at "@CacheSpec"
    interface HashCode extends TypedCache<String, String> {}

    @CacheSpec(namespace = "Null") // error: AccessorIllegal at "@CacheSpec"
    interface Null extends TypedCache<String, String> {}

    @CacheSpec(namespace = "underscore", name = "_") // error: AccessorIllegal at "\"_"
    interface UnderscoreCache extends TypedCache<String, String> {}

    /** Words that are keywords in some places only, and a method that takes something. */
    @CacheSpec(namespace = "Record")
    interface Record extends TypedCache<String, String> {}

    @CacheSpec(namespace = "Equals")
    interface Equals extends TypedCache<String, String> {}
}
