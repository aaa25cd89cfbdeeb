package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@CacheSpec(namespace = "order", ttl = 300)
public interface OrderCache extends TypedCache<UUID, OrderCache.Order> {

    record Order(UUID id, int quantity, List<Item> items, Optional<String> note, Status status, Instant placedAt) {}

    record Item(String name, long cents) {}

    enum Status {
        OPEN,
        SHIPPED
    }
}
