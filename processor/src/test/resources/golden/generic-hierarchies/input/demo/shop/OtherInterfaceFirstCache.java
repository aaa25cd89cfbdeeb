package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "other-interface-first")
public interface OtherInterfaceFirstCache extends Counted<Double>, TypedCache<String, Long>, Comparable<Integer> {

    @Override
    default int compareTo(Integer other) {
        return 0;
    }
}
