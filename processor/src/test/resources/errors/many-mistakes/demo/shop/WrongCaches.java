package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface WrongCaches {

    @CacheSpec(namespace = "keys")
    interface KeyCache extends TypedCache<Object, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "values")
    interface ValueCache extends TypedCache<String, Object> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "both")
    interface BothCache extends TypedCache<Object, Object> {} // error: KeyWithoutText at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "") // error: NamespaceBlank at "\"\""
    interface BlankCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "class")
    class ClassCache {} // error: SpecNotInterface at "class ClassCache"

    @CacheSpec(namespace = "twins", name = "one") // error: NamespaceDuplicate at "\"twins"
    interface OneCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "twins", name = "two") // error: NamespaceDuplicate at "\"twins"
    interface TwoCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "closing", name = "close") // error: AccessorIllegal at "\"close\")"
    interface ClosingCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "same-one", name = "same") // error: AccessorClash at "\"same\")"
    interface SameCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "same-two", name = "same") // error: AccessorClash at "\"same\")"
    interface AgainCache extends TypedCache<String, String> {}
}
