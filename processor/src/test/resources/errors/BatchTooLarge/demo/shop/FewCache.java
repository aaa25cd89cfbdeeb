package demo.shop;

import io.cachesmith.Batch;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.Map;

@CacheSpec(namespace = "few", maxBatch = 3)
public interface FewCache extends TypedCache<Integer, String> {

    default Map<Integer, String> ownCall() {
        return getAll(Batch.of(1, 2, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    default Map<Integer, String> ownCallWithin() {
        return this.getAll(Batch.of(1, 2, 3));
    }

    /** Has the name of an operation, and is none. */
    default int getAll(Batch<Integer> keys, boolean split) {
        return keys.size();
    }
}
