package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "three") // error: NamespaceDuplicate at "\"three", NamespaceDuplicate at "\"three"
public interface OneOfThreeCache extends TypedCache<String, String> {}
