package demo.shop.deeper;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "three") // error: NamespaceDuplicate at "\"three", NamespaceDuplicate at "\"three"
public interface TwoOfThreeCache extends TypedCache<String, String> {}
