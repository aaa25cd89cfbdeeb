package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheConnectionException;
import io.cachesmith.Health;
import io.cachesmith.Health.State;
import io.cachesmith.testsupport.Certificates;
import io.cachesmith.testsupport.FaultProxy;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed, frozen, missing, refusing or closed is harmless, and everything heals through the same objects. */
final class RedisOutageTest {

    private static final Duration HEALED = Duration.ofSeconds(2);

    /** What a call may take beyond its timeout on a busy machine. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private static CacheConfig.Builder config(RedisServer server) {
        return TestCaches.config().uri(server.uri());
    }

    private static TestCaches connected(CacheConfig config) {
        TestCaches caches = TestCaches.connect(config);
        await().until(() -> caches.health().state() == State.UP);
        return caches;
    }

    private static void awaitHits(TestCaches caches) {
        await().atMost(HEALED).until(() -> {
            caches.numbers.put("secret-healed", 1L);
            return caches.numbers.get("secret-healed").isPresent();
        });
    }

    /** Calls without end, and what the slowest call took; an exception of a call ends up among the failures. */
    private static final class Load implements AutoCloseable {

        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final AtomicLong slowestNanos = new AtomicLong();
        private final List<Thread> threads;
        private volatile boolean stopped;

        Load(TestCaches caches) {
            threads = List.of(
                    new Thread(() -> repeat(
                            () -> assertThat(caches.numbers.get("secret-k")).isNotNull())),
                    new Thread(() -> repeat(() -> caches.numbers.put("secret-k", 1L))),
                    new Thread(() -> repeat(() -> caches.numbers.getOrLoad("secret-l", key -> 2L))),
                    new Thread(() -> repeat(() -> caches.numbers.invalidate("secret-l"))));
            threads.forEach(Thread::start);
        }

        private void repeat(Runnable call) {
            while (!stopped) {
                long start = System.nanoTime();
                try {
                    call.run();
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
                slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            }
        }

        @Override
        public void close() {
            stopped = true;
            await().until(() -> threads.stream().noneMatch(Thread::isAlive));
        }
    }

    @Test
    void aServerKilledUnderLoadIsHarmlessAndHeals() {
        try (RedisServer server = RedisServer.started();
                TestCaches caches = connected(config(server).build());
                Load load = new Load(caches)) {
            server.kill();
            await().until(() -> caches.health().state() == State.DEGRADED);
            assertThat(caches.numbers.getOrLoad("x", key -> 9L)).isEqualTo(9);
            server.start();
            awaitHits(caches);
            assertThat(load.failures).isEmpty();
            assertThat(Duration.ofNanos(load.slowestNanos.get()))
                    .isLessThan(caches.context().config().commandTimeout().plus(SLACK));
        }
    }

    @Test
    void aFrozenServerIsHarmlessAndNoReplyAnswersAnotherRequest() {
        try (RedisServer server = RedisServer.started();
                TestCaches caches = connected(config(server).build())) {
            for (long i = 0; i < 100; i++) {
                caches.numbers.put("secret-k" + i, i);
            }
            server.freeze();
            for (long i = 0; i < 5; i++) {
                long start = System.nanoTime();
                assertThat(caches.numbers.get("secret-k" + i)).isEmpty();
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(caches.context().config().commandTimeout().plus(SLACK));
            }
            await().until(() -> caches.health().state() == State.DEGRADED);
            server.thaw();
            await().atMost(HEALED).until(() -> caches.health().state() == State.UP);
            for (long i = 0; i < 100; i++) {
                assertThat(caches.numbers.get("secret-k" + i)).contains(i);
            }
        }
    }

    /** As many commands as may wait leave room for what finds out that nobody answers. */
    @Test
    void aFrozenServerIsFoundAlsoWhereTheConnectionIsFull() {
        try (RedisServer server = RedisServer.started();
                TestCaches caches = connected(config(server).build())) {
            server.freeze();
            List<CompletableFuture<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                waiting.add(caches.numbers.async().get("secret-k"));
            }
            await().until(() -> caches.health().state() == State.DEGRADED);
            assertThat(waiting).allSatisfy(each -> assertThat(each).succeedsWithin(HEALED));
            server.thaw();
            await().atMost(HEALED).until(() -> caches.health().state() == State.UP);
        }
    }

    @Test
    void aManagerStartsWithoutAServerAndHealsWhenThereIsOne() {
        Queue<State> told = new ConcurrentLinkedQueue<>();
        RedisServer server = RedisServer.notStarted();
        long start = System.nanoTime();
        try (server;
                TestCaches caches = TestCaches.connect(config(server).build())) {
            caches.onHealthChange(health -> told.add(health.state()));
            assertThat(caches.health().state()).isEqualTo(State.DEGRADED);
            assertThat(caches.numbers.getOrLoad("secret-k", key -> 3L)).isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            server.start();
            awaitHits(caches);
            await().until(() -> told.contains(State.UP));
            assertThat(caches.health().latency()).isPositive();
        }
    }

    @Test
    void whoWaitsWithinADependentWaitsForNobodyElse() {
        try (RedisServer server = RedisServer.started();
                TestCaches caches =
                        connected(config(server).executor(Runnable::run).build())) {
            List<CompletableFuture<?>> nested = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                nested.add(caches.numbers
                        .async()
                        .get("secret-a")
                        .thenApply(
                                first -> caches.numbers.async().get("secret-b").join()));
            }
            assertThat(nested).allSatisfy(each -> assertThat(each).succeedsWithin(HEALED));
        }
    }

    @Test
    void oneHandshakeIsEnough() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server)) {
            for (int i = 0; i < 60; i++) {
                connected(config(server).build()).close();
            }
            assertThat(String.valueOf(raw.call("INFO", "commandstats"))).contains("cmdstat_hello:calls=60,");
        }
    }

    @Test
    void failFastSaysSo() {
        try (RedisServer server = RedisServer.notStarted()) {
            assertThatThrownBy(() ->
                            TestCaches.connect(config(server).failFast(true).build()))
                    .isInstanceOf(CacheConnectionException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .message()
                    .doesNotContain(server.password());
            server.start();
            TestCaches.connect(config(server).failFast(true).build()).close();
        }
    }

    @Test
    void aWrongPasswordIsSaidOnceWithWhatToDo() {
        try (RedisServer server = RedisServer.started();
                CapturedLog log = new CapturedLog();
                TestCaches caches = TestCaches.connect(
                        config(server).password("wrong-secret").build())) {
            await().until(() -> caches.health().detail().contains("login is refused"));
            // several attempts later it is still one line
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            assertThat(caches.numbers.get("secret-k")).isEmpty();
            assertThat(log.lines().stream().filter(line -> line.startsWith("ERROR")))
                    .singleElement()
                    .asString()
                    .contains("WRONGPASS")
                    .contains("correct it")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aUserOfItsOwnCanLogIn() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server)) {
            raw.call("ACL", "SETUSER", "shop", "on", ">p@ss:word/%", "~*", "+@all");
            String uri = "redis://shop:p%40ss%3Aword%2F%25@127.0.0.1:" + server.port();
            try (TestCaches caches = connected(TestCaches.config().uri(uri).build())) {
                awaitHits(caches);
                assertThat(String.valueOf(raw.call("CLIENT", "LIST"))).contains("user=shop");
                // the driver asks for RESP3 with HELLO, and falls back only where that is unknown
                assertThat(String.valueOf(raw.call("INFO", "commandstats")))
                        .containsPattern("cmdstat_hello:calls=1,.*failed_calls=0");
            }
        }
    }

    @Test
    void aServerThatTakesNoWritesIsHarmless() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server);
                CapturedLog log = new CapturedLog();
                TestCaches caches = connected(config(server).build())) {
            caches.numbers.put("secret-k", 1L);
            raw.call("CONFIG", "SET", "maxmemory", "1");
            caches.numbers.put("secret-k", 2L);
            assertThat(caches.numbers.getOrLoad("secret-l", key -> 3L)).isEqualTo(3);
            assertThat(caches.numbers.putIfAbsent("m", 1L)).isFalse();
            assertThat(caches.numbers.stats().droppedWrites()).isGreaterThanOrEqualTo(2);
            assertThat(caches.health().state()).isEqualTo(State.UP);
            raw.call("CONFIG", "SET", "maxmemory", "0");
            awaitHits(caches);
            assertThat(log.lines().stream().filter(line -> line.contains("OOM")))
                    .hasSize(1);

            // after an outage it is news again
            server.kill();
            await().until(() -> caches.health().state() == State.DEGRADED);
            server.start();
            awaitHits(caches);
            try (RawRedis again = new RawRedis(server)) {
                again.call("CONFIG", "SET", "maxmemory", "1");
            }
            caches.numbers.put("secret-k", 2L);
            caches.numbers.put("secret-k", 2L);
            assertThat(log.lines().stream().filter(line -> line.contains("OOM")))
                    .hasSize(2);
        }
    }

    @Test
    void aServerThatBecomesAReplicaIsHarmless() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server);
                TestCaches caches = connected(config(server).build())) {
            raw.call("REPLICAOF", "127.0.0.1", "1");
            caches.numbers.put("secret-k", 2L);
            assertThat(caches.numbers.getOrLoad("secret-l", key -> 3L)).isEqualTo(3);
            assertThat(caches.numbers.stats().droppedWrites()).isPositive();
            raw.call("REPLICAOF", "NO", "ONE");
            awaitHits(caches);
        }
    }

    @Test
    void aServerThatLoadsItsDataIsHarmless() {
        try (RedisServer server = RedisServer.started("--key-load-delay", "20000", "--rdbcompression", "no");
                CapturedLog log = new CapturedLog();
                TestCaches caches = connected(config(server).build())) {
            try (RawRedis raw = new RawRedis(server)) {
                // while it loads, a server looks at its connections every two megabytes
                for (int i = 0; i < 100; i++) {
                    raw.call("SET", "filling" + i, "x".repeat(200_000));
                }
                raw.call("SET", "test:numbers:secret-k", "1");
                raw.call("SAVE");
            }
            server.kill();
            server.startLoading();
            await().until(() -> log.lines().stream().anyMatch(line -> line.contains("LOADING")));
            assertThat(caches.health().state()).isEqualTo(State.DEGRADED);
            assertThat(caches.numbers.getOrLoad("secret-l", key -> 3L)).isEqualTo(3);
            await().until(() -> caches.health().state() == State.UP);
            assertThat(caches.numbers.get("secret-k")).contains(1L);
        }
    }

    @Test
    void aUserThatMayNotWriteIsHarmless() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server);
                CapturedLog log = new CapturedLog()) {
            raw.call("ACL", "SETUSER", "reader", "on", ">secret", "~*", "+get", "+ping", "+hello", "+auth", "+mget");
            String uri = "redis://reader:secret@127.0.0.1:" + server.port();
            try (TestCaches caches = connected(TestCaches.config().uri(uri).build())) {
                raw.call("SET", "test:numbers:secret-k", "1");
                assertThat(caches.numbers.get("secret-k")).contains(1L);
                caches.numbers.put("secret-k", 2L);
                assertThat(caches.numbers.getOrLoad("secret-l", key -> 3L)).isEqualTo(3);
                assertThat(caches.numbers.stats().droppedWrites()).isPositive();
            }
            assertThat(log.lines().stream().filter(line -> line.contains("NOPERM")))
                    .hasSize(1);
        }
    }

    @Test
    void aLostConnectionIsKilledOnTheServerAndNoOtherIs() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server);
                FaultProxy proxy = FaultProxy.before(server);
                TestCaches caches = connected(TestCaches.config()
                        .uri("redis://:" + server.password() + "@127.0.0.1:" + proxy.port())
                        .build())) {
            assertThat(String.valueOf(raw.call("CLIENT", "LIST"))).contains("name=cachesmith");
            proxy.resetClients();
            awaitHits(caches);
            // the server saw nothing of the reset, since the proxy keeps the old connection open; it lists what it
            // killed until its next round
            await().untilAsserted(() -> assertThat(
                            String.valueOf(raw.call("CLIENT", "LIST")).split("name=cachesmith", -1))
                    .hasSize(2));
            assertThat(raw.call("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void aNetworkThatResetsOrStallsHeals() {
        try (RedisServer server = RedisServer.started();
                FaultProxy proxy = FaultProxy.before(server);
                TestCaches caches = connected(TestCaches.config()
                        .uri("redis://:" + server.password() + "@127.0.0.1:" + proxy.port())
                        .build())) {
            proxy.resetAll();
            awaitHits(caches);
            proxy.stallReplies();
            assertThat(caches.numbers.get("secret-healed")).isEmpty();
            proxy.resume();
            awaitHits(caches);
            proxy.sendToClients("$3\r\nlie\r\n?what is this\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(caches.numbers.getOrLoad("other", key -> 7L)).isEqualTo(7);
            proxy.resetAll();
            awaitHits(caches);
        }
    }

    @Test
    void closingLeavesNoThreadBehind() {
        try (RedisServer server = RedisServer.started()) {
            TestCaches caches = connected(config(server).connections(3).build());
            assertThat(threads()).isNotEmpty();
            caches.close();
            caches.close();
            assertThat(caches.health().state()).isEqualTo(State.CLOSED);
            assertThat(caches.numbers.get("secret-k")).isEmpty();
            await().untilAsserted(() -> assertThat(threads()).isEmpty());
        }
    }

    @Test
    void closingWhileThereIsNoServerLeavesNoThreadBehind() {
        try (RedisServer server = RedisServer.notStarted()) {
            TestCaches.connect(config(server).build()).close();
            await().untilAsserted(() -> assertThat(threads()).isEmpty());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.startsWith("cachesmith") || name.contains("lettuce") || name.contains("nioEventLoop"))
                .toList();
    }

    @Test
    void tlsIsSpokenToWhomTheCertificatesVouchFor(@TempDir Path directory) {
        Certificates certificates = Certificates.makeIn(directory);
        try (RedisServer server = RedisServer.startedTls(certificates)) {
            String uri = "rediss://:" + server.password() + "@127.0.0.1:" + server.port();
            try (TestCaches caches = connected(TestCaches.config()
                    .uri(uri)
                    .caCertificates(certificates.authority())
                    .build())) {
                awaitHits(caches);
            }
            try (TestCaches stranger =
                    TestCaches.connect(TestCaches.config().uri(uri).build())) {
                await().until(() -> stranger.health().detail().contains("no connection ("));
                assertThat(stranger.health().state()).isEqualTo(State.DEGRADED);
            }
        }
    }

    @Test
    void healthIsToldOnTheExecutor() {
        Queue<Health> told = new ConcurrentLinkedQueue<>();
        Queue<String> threads = new ConcurrentLinkedQueue<>();
        try (RedisServer server = RedisServer.started();
                TestCaches caches = connected(config(server).build())) {
            caches.onHealthChange(health -> {
                told.add(health);
                threads.add(Thread.currentThread().getName());
            });
            server.kill();
            await().until(() -> !told.isEmpty());
            assertThat(told.element().state()).isEqualTo(State.DEGRADED);
            assertThat(told.element().detail()).doesNotContain(server.password());
            assertThat(threads).allMatch("test-executor"::equals);
        }
    }
}
