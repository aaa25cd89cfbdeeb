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
}
