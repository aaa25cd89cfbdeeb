package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public interface Containers {

    record Order(long id) {}

    record Tag(String name) {}

    @CacheSpec(namespace = "orders")
    interface OrdersCache extends TypedCache<String, List<Order>> {}

    @CacheSpec(namespace = "tags")
    interface TagsCache extends TypedCache<Long, Map<UUID, Set<Tag>>> {}

    @CacheSpec(namespace = "optional")
    interface OptionalCache extends TypedCache<String, Optional<Order>> {}

    @CacheSpec(namespace = "array")
    interface ArrayCache extends TypedCache<String, Order[]> {}

    @CacheSpec(namespace = "numbers")
    interface NumbersCache extends TypedCache<String, int[]> {}

    @CacheSpec(namespace = "chunks")
    interface ChunksCache extends TypedCache<String, byte[][]> {}

    @CacheSpec(namespace = "anything")
    interface AnythingCache extends TypedCache<String, Map<String, Object>> {}

    @CacheSpec(namespace = "set")
    interface SetCache extends TypedCache<String, Set<String>> {}
}
