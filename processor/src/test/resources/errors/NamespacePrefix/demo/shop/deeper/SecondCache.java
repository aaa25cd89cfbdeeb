package demo.shop.deeper;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "a:b") // error: NamespacePrefix at "\"a", NamespacePrefix at "\"a"
public interface SecondCache extends TypedCache<String, String> {}
