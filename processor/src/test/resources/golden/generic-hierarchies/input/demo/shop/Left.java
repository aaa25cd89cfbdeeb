package demo.shop;

import io.cachesmith.TypedCache;

public interface Left<A> extends TypedCache<A, Boolean> {}
