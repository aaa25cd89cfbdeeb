package demo.shop;

import io.cachesmith.TypedCache;

public interface Right<B> extends TypedCache<Short, B> {}
