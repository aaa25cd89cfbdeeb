package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import io.cachesmith.annotation.Format;
import java.util.List;

public interface Binary {

    record Order(long id) {}

    @CacheSpec(namespace = "record", format = Format.BINARY) // error: FormatNotAvailable at ".BINARY"
    interface RecordCache extends TypedCache<String, Order> {}

    @CacheSpec(namespace = "list", format = Format.BINARY) // error: FormatNotAvailable at ".BINARY"
    interface ListCache extends TypedCache<String, List<Long>> {}

    @CacheSpec(namespace = "scalar", format = Format.BINARY)
    interface ScalarCache extends TypedCache<String, Long> {}
}
