package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "lonely")
public interface LonelyCache {} // error: NotATypedCache at "interface"
