package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Inherits nested types from elsewhere, and has constants with the names of what is generated. */
@CacheSpec(namespace = "constants")
public interface ConstantsCache extends TypedCache<UUID, Integer>, HasCodecs {

    String NAMESPACE = "mine";

    String context = "mine";

    String key = "mine";
}
