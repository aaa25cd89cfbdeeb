package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;

public interface Unresolved {

    @CacheSpec(namespace = "key")
    interface KeyCache extends TypedCache<MissingKey, String> {} // error: UnresolvedType at "interface", compiler.err.cant.resolve.location at "MissingKey"

    @CacheSpec(namespace = "value")
    interface ValueCache extends TypedCache<String, List<MissingValue>> {} // error: UnresolvedType at "interface", compiler.err.cant.resolve.location at "MissingValue"

    @CacheSpec(namespace = "supertype")
    interface SupertypeCache extends MissingBase {} // error: UnresolvedType at "interface", compiler.err.cant.resolve.location at "MissingBase"

    @CacheSpec(namespace = "codec", codec = MissingCodec.class) // error: compiler.err.cant.resolve.location at "MissingCodec"
    interface CodecCache extends TypedCache<String, Thread> {} // error: UnresolvedType at "interface"
}
