package io.cachesmith.example.guide;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.BitSet;
import java.util.UUID;

/** A value whose bytes are written by hand. */
@CacheSpec(namespace = "permission", ttl = 60, codec = BitSetCodec.class)
public interface PermissionCache extends TypedCache<UUID, BitSet> {}
