package io.cachesmith.spi;

/**
 * What every store does. A store's test implements it and adds what only that store does; replies may come later, and keys
 * may be shared with other tests' data.
 */
public interface StoreContract extends EntryContract, LeaseContract {}
