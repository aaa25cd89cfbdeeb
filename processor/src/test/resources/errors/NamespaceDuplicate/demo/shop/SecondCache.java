package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(ttl = 60, namespace = "us" + "er") // error: NamespaceDuplicate at "\"us\""
public interface SecondCache extends TypedCache<String, String> {}
