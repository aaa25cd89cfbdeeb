package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health.State;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.cachesmith.testsupport.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks after a connection, where its event loop or the one who listens does what neither should. */
final class LinkTest {

    private RedisServer server;
    private RedisStore store;

    @BeforeEach
    void open() {
        server = RedisServer.started();
        store = new RedisStore(CacheConfig.builder()
                .uri(server.uri())
                .connections(1)
                .commandTimeout(Duration.ofMillis(250))
                .build());
        await().until(() -> store.health().state() == State.UP);
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    /** Any command does. */
    private CompletableFuture<Reply.Settled<@Nullable Void>> clear() {
        return ((Reply.Pending<@Nullable Void>) store.clear("links:", 0)).answer();
    }

    @Test
    void nobodyWaitsLongForAnEventLoopThatStandsStillAndItsConnectionIsReplaced() throws Exception {
        CountDownLatch stands = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        // so that the answer comes when there is somebody to hear it, and the event loop is who tells
        server.freeze();
        var unused = clear().thenRun(() -> {
            stands.countDown();
            awaitForAMinute(goesOn);
        });
        server.thaw();
        assertThat(stands.await(10, TimeUnit.SECONDS)).isTrue();
        // sooner than the connection is replaced
        assertThat(clear().get(4, TimeUnit.SECONDS))
                .isIn(new Reply.Failed<>(StoreFailure.TIMEOUT), new Reply.Failed<>(StoreFailure.UNAVAILABLE));
        // over another event loop
        await().atMost(Duration.ofSeconds(30)).until(() -> clear().get(10, TimeUnit.SECONDS) instanceof Reply.Value);
        goesOn.countDown();
    }

    private static void awaitForAMinute(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatAListenerThrowsDoesNotEndTheLooking() {
        List<State> told = new CopyOnWriteArrayList<>();
        store.onHealthChange(health -> {
            told.add(health.state());
            throw new AssertionError("as a test says");
        });
        for (int round = 1; round <= 2; round++) {
            server.freeze();
            await().until(() -> store.health().state() == State.DEGRADED);
            server.thaw();
            await().until(() -> store.health().state() == State.UP);
        }
        assertThat(told).containsExactly(State.DEGRADED, State.UP, State.DEGRADED, State.UP);
    }
}
