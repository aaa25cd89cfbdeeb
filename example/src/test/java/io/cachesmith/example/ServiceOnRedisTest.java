package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.CHIARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As it runs with {@code REDIS_URL}, and what somebody with {@code redis-cli} sees of it. */
@Tag("redis")
final class ServiceOnRedisTest extends ServiceContract {

    private static RedisServer server;

    @BeforeAll
    static void startServer() {
        server = RedisServer.started();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    String storeUri() {
        return server.uri();
    }

    @Test
    void twoHundredAndFiftyIdsAreThreeMgets() {
        String body = Http.ids(Samples.many(250));
        for (String temperature : List.of("cold", "warm")) {
            try (RawRedis watcher = new RawRedis(server);
                    RawRedis marker = new RawRedis(server)) {
                List<String> commands = watcher.monitor(
                        () -> {
                            assertThat(http.post("/users/batch", body).json().get("users"))
                                    .hasSize(250);
                            marker.call("ECHO", "the-end");
                        },
                        "the-end");
                List<String> mgets = commands.stream()
                        .filter(line -> line.contains("\"MGET\""))
                        .toList();
                assertThat(mgets).as(temperature).hasSize(3);
                assertThat(mgets.stream().map(line -> line.split("user:profile:", -1).length - 1))
                        .containsExactly(100, 100, 50);
                if (temperature.equals("warm")) {
                    assertThat(commands).noneMatch(line -> line.contains("\"SET\"") || line.contains("\"GET\""));
                }
            }
            await().until(() -> service.caches().userProfileCache().stats().puts() == 250);
        }
    }

    @Test
    void entriesArePlainAndHaveTheirTtl() {
        http.get("/users/" + BJORN);
        String token = http.post("/sessions", "{\"user\":\"" + BJORN + "\"}").at("token");
        try (RawRedis raw = new RawRedis(server)) {
            assertThat(raw.call("GET", "user:uuid-to-id:" + BJORN)).isEqualTo("2");
            assertThat(raw.call("GET", "user:id-to-uuid:2")).isEqualTo(BJORN.toString());
            assertThat(raw.call("GET", "session:token:" + token)).isEqualTo(BJORN.toString());
            assertThat((Long) raw.call("TTL", "user:uuid-to-id:" + BJORN)).isBetween(800L, 900L);
            assertThat((Long) raw.call("TTL", "user:profile:" + BJORN)).isBetween(500L, 600L);
            assertThat((Long) raw.call("TTL", "session:token:" + token)).isBetween(200L, 300L);

            http.get("/users/" + CHIARA);
            String chiara = "{\"uuid\":\"" + CHIARA + "\",\"name\":\"Chiara Conti\","
                    + "\"email\":\"chiara@example.org\",\"plan\":\"FREE\",\"memberSince\":\"2020-02-29\"}";
            assertThat(raw.call("GET", "user:profile:" + CHIARA)).isEqualTo(chiara);
            raw.call("SET", "user:profile:" + CHIARA, chiara.replace("FREE", "TEAM"));
            assertThat(http.get("/users/" + CHIARA).at("plan")).isEqualTo("TEAM");

            raw.call("SET", "user:uuid-to-id:" + BJORN, "3");
            raw.call("DEL", "user:profile:" + BJORN);
            assertThat(http.get("/users/" + BJORN).at("name")).isEqualTo("Chiara Conti");
        }
    }
}
