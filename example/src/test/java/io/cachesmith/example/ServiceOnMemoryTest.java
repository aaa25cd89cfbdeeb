package io.cachesmith.example;

/** As it runs without {@code REDIS_URL}. */
final class ServiceOnMemoryTest extends ServiceContract {

    @Override
    String storeUri() {
        return "memory:";
    }
}
