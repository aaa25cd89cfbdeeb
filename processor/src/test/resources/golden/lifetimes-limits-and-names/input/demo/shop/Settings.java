package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import io.cachesmith.annotation.Format;

public interface Settings {

    long MINUTE = 60;

    @CacheSpec(namespace = "ttl.default", ttl = CacheSpec.MANAGER_DEFAULT)
    interface DefaultTtlCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "ttl.number", ttl = 5 * MINUTE)
    interface NumberTtlCache extends TypedCache<String, Long> {}

    @SuppressWarnings("cachesmith")
    @CacheSpec(namespace = "ttl.shortest", ttl = 1)
    interface ShortestTtlCache extends TypedCache<String, Long> {}

    @SuppressWarnings("cachesmith")
    @CacheSpec(namespace = "ttl.longest", ttl = CacheSpec.MAX_TTL)
    interface LongestTtlCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "ttl.none", ttl = CacheSpec.NO_EXPIRY)
    interface NoExpiryCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "batch.of-one", maxBatch = 1)
    interface OneAtATimeCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "batch.of-all", maxBatch = CacheSpec.MAX_BATCH)
    interface LargestBatchCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "format.json", format = Format.JSON)
    interface JsonCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "format.binary", format = Format.BINARY)
    interface BinaryCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "name.chosen", name = "customers")
    interface NamedCache extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "name.acronym")
    interface URLCache extends TypedCache<String, Long> {}

    @CacheSpec(
            namespace = "All_of:it-0.9:Z",
            ttl = 86_400,
            name = "everything",
            maxBatch = 17,
            format = Format.BINARY)
    interface EverythingCache extends TypedCache<String, Long> {}
}
