package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Health;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same on a real server, which somebody with {@code redis-cli} can read and write. */
final class OnRedisTest {

    private static final UUID SOMEBODY = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    @Test
    void entriesArePlainTextWithTheirTtl() {
        RedisServer server = RedisServer.shared();
        try (RawRedis raw = new RawRedis(server);
                CacheManager caches = CacheManager.connect(server.uri())) {
            await().until(() -> caches.health().state() == Health.State.UP);

            new UserDirectory(Map.of(SOMEBODY, 123L), caches.uuidToIdCache()).idOf(SOMEBODY);
            String idKey = "user:uuid-to-id:" + SOMEBODY;
            await().untilAsserted(() -> assertThat(raw.call("GET", idKey)).isEqualTo("123"));
            assertThat((Long) raw.call("TTL", idKey)).isBetween(598L, 600L);

            caches.sessionTokenCache().put("token_abc123", SOMEBODY);
            assertThat(raw.call("GET", "session:token:token_abc123")).isEqualTo(SOMEBODY.toString());
            assertThat((Long) raw.call("TTL", "session:token:token_abc123")).isBetween(298L, 300L);

            raw.call("SET", idKey, "7");
            assertThat(caches.uuidToIdCache().get(SOMEBODY)).contains(7L);
        }
    }
}
