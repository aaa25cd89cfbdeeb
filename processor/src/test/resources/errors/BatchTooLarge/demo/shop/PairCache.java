package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "pair", maxBatch = Limits.PAIR)
public interface PairCache extends Documented<Integer, String> {}
