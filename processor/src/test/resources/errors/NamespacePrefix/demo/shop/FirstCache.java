package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "a") // error: NamespacePrefix at "\"a", NamespacePrefix at "\"a"
public interface FirstCache extends TypedCache<String, String> {}
