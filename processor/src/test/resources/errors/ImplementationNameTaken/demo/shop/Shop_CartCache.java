package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "cart")
public interface Shop_CartCache extends TypedCache<String, String> {} // error: ImplementationNameTaken at "interface"
