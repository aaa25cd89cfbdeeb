package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Batches {

    @CacheSpec(namespace = "none", maxBatch = 0) // error: MaxBatchOutOfRange at "0"
    interface NoneCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "many", maxBatch = 101) // error: MaxBatchOutOfRange at "101"
    interface ManyCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "negative", maxBatch = -1) // error: MaxBatchOutOfRange at "-1"
    interface NegativeCache extends TypedCache<String, String> {}
}
