package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(
        namespace = "no good", // error: NamespaceIllegal at "\"no"
        ttl = -5, // error: TtlNotPositive at "-5"
        maxBatch = 1000, // error: MaxBatchOutOfRange at "1000"
        name = "for", // error: AccessorIllegal at "\"for"
        codec = Thread.class) // error: CodecUnusable at ".class"
public interface EverythingWrongCache extends TypedCache<Object, Thread> { // error: KeyWithoutText at "interface"

    int size(); // error: AbstractMethod at "size"

    @Override
    default void clear() {} // error: OperationOverridden at "clear"
}
