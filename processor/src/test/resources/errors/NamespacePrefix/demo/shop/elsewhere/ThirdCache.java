package demo.shop.elsewhere;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "a:b:c") // error: NamespacePrefix at "\"a", NamespacePrefix at "\"a"
public interface ThirdCache extends TypedCache<String, String> {}
