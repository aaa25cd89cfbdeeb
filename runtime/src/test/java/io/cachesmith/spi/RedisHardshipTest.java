package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.Health.State;
import io.cachesmith.spi.Callers.Caller;
import io.cachesmith.spi.Callers.Gate;
import io.cachesmith.testsupport.FaultProxy;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong rarely and would be wrong for long: lost invalidations, replies out of step, leases nobody holds. */
final class RedisHardshipTest {

    private final Callers callers = new Callers();
    private RedisServer server;
    private FaultProxy proxy;
    private RawRedis raw;

    @BeforeEach
    void start() {
        server = RedisServer.started();
        proxy = FaultProxy.before(server);
        raw = new RawRedis(server);
    }

    @AfterEach
    void stop() {
        callers.close();
        raw.close();
        proxy.close();
        server.close();
    }

    private CacheConfig.Builder config() {
        return TestCaches.config().uri("redis://:" + server.password() + "@127.0.0.1:" + proxy.port());
    }

    private static TestCaches connected(CacheConfig.Builder config) {
        TestCaches caches = TestCaches.connect(config.build());
        await().until(() -> caches.health().state() == State.UP);
        return caches;
    }

    @Test
    void aLoadIsNotStoredAfterAnInvalidationThatTheServerNeverSaw() throws Exception {
        try (TestCaches caches = connected(config())) {
            Gate gate = new Gate();
            Caller<Long> loading = callers.start(() -> caches.numbers.getOrLoad("k", key -> {
                gate.pass();
                return 1L;
            }));
            gate.awaitArrival();
            proxy.stall();
            caches.numbers.invalidate("k");
            proxy.resetAll();
            proxy.resume();
            await().until(() -> caches.health().state() == State.UP && caches.numbers.putIfAbsent("up", 1L));
            gate.open();
            assertThat(loading.get()).isEqualTo(1L);
            caches.numbers.put("barrier", 1L);
            assertThat(raw.call("GET", "test:numbers:k")).isNull();
        }
    }

    @Test
    void aLeaseThatIsGrantedTooLateIsGivenBack() throws Exception {
        try (TestCaches caches = connected(config().commandTimeout(Duration.ofMillis(100)))) {
            callers.start(() -> {
                        Thread.currentThread().interrupt();
                        return caches.numbers.getOrLoad("k", key -> 1L);
                    })
                    .get();
            await().untilAsserted(() ->
                    assertThat(raw.call("EXISTS", "test:numbers:k\u00ff")).isEqualTo(0L));
            // an answer that was there already is taken in spite of the interruption, and then the 1 is stored
            Long loaded = caches.numbers.getOrLoad("k", key -> 2L);
            await().untilAsserted(
                            () -> assertThat(raw.call("GET", "test:numbers:k")).isEqualTo(String.valueOf(loaded)));
        }
    }

    @Test
    void repliesOutOfStepCostTheConnection() throws Exception {
        try (TestCaches caches = connected(config().commandTimeout(Duration.ofSeconds(1)))) {
            for (long i = 0; i < 50; i++) {
                caches.numbers.put("k" + i, i);
            }
            proxy.stallReplies();
            Caller<Optional<Long>> deceived =
                    callers.start(() -> caches.numbers.get("k0")).awaitWaiting();
            proxy.sendToClients("$2\r\n99\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(deceived.get()).isPresent();
            proxy.resume();
            await().untilAsserted(() -> {
                for (long i = 0; i < 50; i++) {
                    assertThat(caches.numbers.get("k" + i)).contains(i);
                }
            });
        }
    }

    @Test
    void aReplyOfAnotherShapeIsAMiss() throws Exception {
        try (TestCaches caches = connected(config().commandTimeout(Duration.ofSeconds(1)))) {
            proxy.stallReplies();
            Caller<Integer> reading = callers.start(
                            () -> caches.numbers.getAll(Batch.of("a", "b")).size())
                    .awaitWaiting();
            proxy.sendToClients("*1\r\n$1\r\n1\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(reading.get()).isZero();
            Caller<String> clearing = callers.start(() -> {
                        caches.numbers.clear();
                        return "done";
                    })
                    // a probe that was under way has taken the reply before, and lost the connection by it
                    .awaitWaitingOrDone();
            proxy.sendToClients("*1\r\n$1\r\n1\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(clearing.get()).isEqualTo("done");
        }
    }

    @Test
    void aListenerThatFailsDoesNotEndTheHealing() {
        ExecutorService refusing = Executors.newSingleThreadExecutor();
        refusing.shutdown();
        try (TestCaches direct = connected(config().executor(Runnable::run));
                TestCaches refused = connected(config().executor(refusing))) {
            for (TestCaches caches : List.of(direct, refused)) {
                caches.onHealthChange(health -> {
                    throw new IllegalStateException("a listener's own");
                });
            }
            server.kill();
            await().until(() -> direct.health().state() == State.DEGRADED);
            server.start();
            await().until(() ->
                    direct.health().state() == State.UP && refused.health().state() == State.UP);
        }
    }

    @Test
    void changesAreToldInTheirOrder() {
        Deque<Runnable> tasks = new ConcurrentLinkedDeque<>();
        List<State> told = new ArrayList<>();
        try (TestCaches caches = connected(config().executor(tasks::push))) {
            caches.onHealthChange(health -> told.add(health.state()));
            server.kill();
            await().until(() -> tasks.size() == 1);
            server.start();
            await().until(() -> tasks.size() == 2);
            // the last first
            tasks.forEach(Runnable::run);
        }
        assertThat(told).containsExactly(State.DEGRADED, State.UP);
    }

    @Test
    void closingOnAnInterruptedThreadClosesAll() throws Exception {
        TestCaches caches = connected(config());
        boolean interrupted = callers.start(() -> {
                    Thread.currentThread().interrupt();
                    caches.close();
                    return Thread.interrupted();
                })
                .get();
        assertThat(interrupted).isTrue();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("cachesmith")));
    }

    @Test
    void nobodyWaitsOnTheThreadThatAnswersArriveOn() throws Exception {
        try (TestCaches caches = connected(config().executor(Runnable::run).commandTimeout(Duration.ofSeconds(5)))) {
            caches.numbers.put("k", 1L);
            proxy.delay(50);
            CompletableFuture<Optional<Long>> nested =
                    caches.numbers.async().get("k").thenApply(outer -> caches.numbers.get("k"));
            assertThat(nested.get(2, TimeUnit.SECONDS)).contains(1L);
        }
    }

    @Test
    void aServerThatForbidsTheProbeServes() {
        raw.call("ACL", "SETUSER", "app", "on", ">secret", "~*", "+@all", "-ping");
        try (TestCaches caches = connected(config().username("app").password("secret"))) {
            caches.numbers.put("k", 1L);
            assertThat(caches.numbers.get("k")).contains(1L);
        }
    }

    @Test
    void whatIsCalledBeforeAClearIsCleared() throws Exception {
        try (TestCaches caches = connected(config().connections(4).commandTimeout(Duration.ofSeconds(5)))) {
            for (int round = 0; round < 5; round++) {
                List<CompletableFuture<?>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    calls.add(caches.blobs.async().put(i, new byte[2_000_000]));
                }
                calls.add(caches.blobs.async().clear());
                CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
                        .get(20, TimeUnit.SECONDS);
                assertThat(raw.call("DBSIZE")).isEqualTo(0L);
            }
        }
    }

    @Test
    void whatWaitsIsBoundedInBytes() {
        // longer than a busy machine takes for all puts: none may make room by timing out
        try (TestCaches caches = connected(config().commandTimeout(Duration.ofSeconds(5)))) {
            server.freeze();
            List<CompletableFuture<?>> puts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                puts.add(caches.blobs.async().put(i, new byte[1 << 20]));
            }
            // the last come back at once, the first after their timeout
            assertThat(puts.get(199)).isCompleted();
            await().atMost(Duration.ofSeconds(20)).until(() -> puts.stream().allMatch(CompletableFuture::isDone));
            server.thaw();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                caches.blobs.put(1, new byte[1 << 20]);
                return caches.blobs.contains(1);
            });
        }
    }

    @Test
    void aLoadThatHangsHoldsUpOneWaitAndNotAll() {
        try (TestCaches caches = TestCaches.inMemory(
                TestCaches.config().loadWait(Duration.ofMillis(200)).build())) {
            var unused = caches.numbers.async().getOrLoad("k", key -> new CompletableFuture<>());
            AtomicInteger loads = new AtomicInteger();
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(caches.numbers.getOrLoad("k", key -> (long) loads.incrementAndGet()))
                        .isPositive();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
