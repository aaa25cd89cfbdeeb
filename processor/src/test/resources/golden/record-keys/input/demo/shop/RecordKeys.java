package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.time.Instant;
import java.util.UUID;

public interface RecordKeys {

    enum Region {
        NORTH,
        SOUTH
    }

    record Primitives(char initial, byte tiny, short small, int number, long large, boolean open) {}

    record Boxes(Character initial, Byte tiny, Short small, Integer number, Long large, Boolean open) {}

    record Tenant(String tenant, String user) {}

    record One(String text) {}

    record Nothing() {}

    record Place(Region region, Tenant tenant, UUID id, Instant since) {}

    record Pair<A, B>(A left, B right) {}

    @CacheSpec(namespace = "primitives")
    interface PrimitivesCache extends TypedCache<Primitives, String> {}

    @CacheSpec(namespace = "boxes")
    interface BoxesCache extends TypedCache<Boxes, String> {}

    @CacheSpec(namespace = "tenant")
    interface TenantCache extends TypedCache<Tenant, String> {}

    @CacheSpec(namespace = "one")
    interface OneComponentCache extends TypedCache<One, String> {}

    @CacheSpec(namespace = "nothing")
    interface NoComponentCache extends TypedCache<Nothing, String> {}

    @CacheSpec(namespace = "place")
    interface NestedCache extends TypedCache<Place, String> {}

    @CacheSpec(namespace = "pair")
    interface GenericCache extends TypedCache<Pair<String, Pair<Integer, Region>>, String> {}
}
