package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Values {

    @CacheSpec(namespace = "object")
    interface ObjectCache extends TypedCache<String, Object> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "thread")
    interface ThreadCache extends TypedCache<String, Thread> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "ints")
    interface IntsCache extends TypedCache<String, int[]> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "more-bytes")
    interface MoreBytesCache extends TypedCache<String, byte[][]> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "nothing")
    interface NothingCache extends TypedCache<String, Void> {} // error: ValueWithoutCodec at "interface"
}
