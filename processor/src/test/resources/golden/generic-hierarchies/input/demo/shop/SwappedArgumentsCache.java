package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "swapped-arguments")
public interface SwappedArgumentsCache extends Swapped<Integer, String> {}
