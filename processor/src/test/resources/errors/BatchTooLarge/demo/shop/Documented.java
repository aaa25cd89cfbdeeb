package demo.shop;

import io.cachesmith.Batch;
import io.cachesmith.TypedCache;
import java.util.Map;

/** Declares an operation again. */
public interface Documented<K, V> extends TypedCache<K, V> {

    @Override
    Map<K, V> getAll(Batch<? extends K> keys);
}
