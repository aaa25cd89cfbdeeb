package io.cachesmith.benchmarks;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

/** Bytes of any length, stored as they are. */
@CacheSpec(namespace = "bench:blob", ttl = 600)
public interface BlobCache extends TypedCache<UUID, byte[]> {}
