package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "colour", maxBatch = 3)
public interface ColourCache extends TypedCache<Colour, String> {}
