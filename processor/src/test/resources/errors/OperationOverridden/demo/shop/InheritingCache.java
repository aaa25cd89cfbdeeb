package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "inheriting")
public interface InheritingCache extends Quiet<String, Integer> {} // error: OperationOverridden at "interface"
