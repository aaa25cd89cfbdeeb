package io.cachesmith.spi;

/** Marks the threads on which a store's answers arrive: whoever waits there for an answer keeps it from arriving. */
public interface StoreThread {}
