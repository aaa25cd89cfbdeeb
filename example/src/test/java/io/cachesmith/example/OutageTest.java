package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Health;
import io.cachesmith.testsupport.RedisServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Redis is killed under the running service, and comes back: clients notice nothing. */
@Tag("redis")
final class OutageTest {

    private static final int ROUNDS = 20;

    /** No command of a test may time out because the machine is busy. */
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(2);

    /** Far from the time that one command may take, and every request needs several of them. */
    private static final Duration FAST = Duration.ofMillis(250);

    private final List<Duration> times = new ArrayList<>();
    private Http http;

    @Test
    void everyResponseStaysCorrectAndFast() throws SQLException {
        try (RedisServer server = RedisServer.started();
                Service service = Samples.started(server.uri(), COMMAND_TIMEOUT, 100)) {
            http = new Http(service);
            await().until(() -> service.caches().health().state() == Health.State.UP);
            String token =
                    http.post("/sessions", "{\"user\":\"" + BJORN + "\"}").at("token");
            checkEverything(token, "before");

            server.kill();
            times.clear();
            for (int round = 0; round < ROUNDS; round++) {
                checkEverything(token, "without Redis " + round);
            }
            Collections.sort(times);
            assertThat(times.get(times.size() / 2)).isLessThan(FAST);
            assertThat(http.get("/health").status()).isEqualTo(503);
            assertThat(http.get("/health").at("state")).isEqualTo("DEGRADED");
            assertThat(http.get("/live").status()).isEqualTo(200);
            assertThat(http.get("/cache")
                            .json()
                            .get("caches")
                            .get(2)
                            .get("stats")
                            .get("readFailures")
                            .asInt())
                    .isPositive();
            long putsBefore = service.caches().userIdToUuidCache().stats().puts();

            server.start();
            await().until(() -> http.get("/health").status() == 200);
            assertThat(http.get("/users/" + BJORN).at("name")).isEqualTo("without Redis " + (ROUNDS - 1));
            checkEverything(token, "after");
            long hits = service.caches().userProfileCache().stats().hits();
            await("cached again").until(() -> {
                http.get("/users/" + BJORN);
                return service.caches().userProfileCache().stats().hits() > hits;
            });
            await("warmed again")
                    .until(() -> service.caches().userIdToUuidCache().stats().puts() >= putsBefore + 100);
        }
    }

    @Test
    void startsWithoutRedisAndFindsItLater() throws SQLException {
        try (RedisServer server = RedisServer.notStarted();
                Service service = Samples.started(server.uri(), COMMAND_TIMEOUT, 100)) {
            http = new Http(service);
            assertThat(http.get("/health").status()).isEqualTo(503);
            checkEverything(
                    http.post("/sessions", "{\"user\":\"" + BJORN + "\"}").at("token"), "nowhere");
            server.start();
            await().until(() -> http.get("/health").status() == 200);
        }
    }

    /** One request of each kind; what is read is what was written last. */
    private void checkEverything(String token, String name) {
        String change = "{\"name\":\"" + name + "\",\"email\":\"b@example.org\",\"plan\":\"PRO\"}";
        assertThat(timed("PUT", "/users/" + BJORN, change).status()).isEqualTo(204);
        assertThat(timed("GET", "/users/" + BJORN, "").at("name")).isEqualTo(name);
        assertThat(timed("GET", "/users/" + BJORN, "").at("name")).isEqualTo(name);
        assertThat(timed("GET", "/users/" + NOBODY, "").status()).isEqualTo(404);
        assertThat(timed("GET", "/sessions/" + token, "").at("user")).isEqualTo(BJORN.toString());
        assertThat(timed("POST", "/users/batch", Http.ids(Samples.many(250)))
                        .json()
                        .get("users"))
                .hasSize(250);
    }

    private Http.Answer timed(String method, String path, String body) {
        long start = System.nanoTime();
        Http.Answer answer = http.send(method, path, body);
        times.add(Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }
}
