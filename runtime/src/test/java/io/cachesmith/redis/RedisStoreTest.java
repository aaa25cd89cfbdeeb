package io.cachesmith.redis;

import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.StoreContract;
import io.cachesmith.testsupport.RedisServer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract of stores on a real server, over one connection. Its tests mostly wait, so they wait together. */
@Execution(ExecutionMode.CONCURRENT)
class RedisStoreTest implements StoreContract {

    private RedisStore store;

    @BeforeEach
    void open() {
        store = new RedisStore(config().build());
        await().until(() -> store.health().state() == Health.State.UP);
    }

    @AfterEach
    void close() {
        store.close();
        store.close();
    }

    CacheConfig.Builder config() {
        // a busy machine must not look like a store that does not answer
        return CacheConfig.builder().uri(RedisServer.shared().uri()).commandTimeout(Duration.ofSeconds(10));
    }

    @Override
    public Store store() {
        return store;
    }

    /** A server's clock cannot be set, so this waits. */
    @Override
    public void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        await().pollInterval(5, TimeUnit.MILLISECONDS).until(() -> System.nanoTime() - end >= 0);
    }
}
