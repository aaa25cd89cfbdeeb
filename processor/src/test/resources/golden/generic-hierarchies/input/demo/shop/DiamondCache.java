package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "diamond")
public interface DiamondCache extends Left<Short>, Right<Boolean> {}
