package io.cachesmith.redis;

import io.cachesmith.CacheConfig;

/** The contract of stores with each key bound to one of several connections. */
final class RedisStoreOverSeveralConnectionsTest extends RedisStoreTest {

    @Override
    CacheConfig.Builder config() {
        return super.config().connections(4);
    }
}
