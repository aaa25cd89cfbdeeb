package io.cachesmith.example.guide;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.UUID;

/** Generics are kept: a list of records. */
@CacheSpec(namespace = "orders", ttl = 600)
public interface OrdersCache extends TypedCache<UUID, List<Order>> {}
