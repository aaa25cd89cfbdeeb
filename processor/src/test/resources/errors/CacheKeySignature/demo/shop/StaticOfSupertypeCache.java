package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "static-of-supertype")
public interface StaticOfSupertypeCache extends TypedCache<Integer, String>, StaticTexts {} // error: CacheKeySignature at "interface"
