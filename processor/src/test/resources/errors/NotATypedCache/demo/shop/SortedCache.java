package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "sorted")
public interface SortedCache extends Comparable<String> { // error: NotATypedCache at "interface"

    @Override
    default int compareTo(String other) {
        return 0;
    }
}
