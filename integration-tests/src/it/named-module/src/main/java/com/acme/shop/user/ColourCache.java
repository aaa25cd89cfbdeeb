package com.acme.shop.user;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.UUID;

@CacheSpec(namespace = "user:colour")
public interface ColourCache extends TypedCache<UUID, ColourCache.Colour> {

    enum Colour {
        RED,
        GREEN
    }
}
