package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "user") // error: NamespaceDuplicate at "\"user"
public interface FirstCache extends TypedCache<String, String> {}
