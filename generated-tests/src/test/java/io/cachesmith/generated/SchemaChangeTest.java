package io.cachesmith.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheStats;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import io.cachesmith.generated.Values.Percentage;
import io.cachesmith.generated.Values.Tag;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another version of the program stored, as {@code record Tag(String name, int weight)} finds it. */
final class SchemaChangeTest {

    private static RedisServer server;
    private static RawRedis redis;
    private static CacheManager caches;

    @BeforeAll
    static void start() {
        server = RedisServer.started();
        redis = new RawRedis(server);
        caches = CacheManager.connect(server.uri());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> caches.health().state() == Health.State.UP);
    }

    @AfterAll
    static void stop() {
        caches.close();
        redis.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        redis.call("FLUSHALL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a component was added here     | {"name":"a"}
            a component was removed here   | {"name":"a","weight":1,"colour":"RED"}
            a component was renamed        | {"name":"a","mass":1}
            a component was retyped        | {"name":"a","weight":"1"}
            a component was widened        | {"name":"a","weight":5000000000}
            a component became a fraction  | {"name":"a","weight":1.0}
            a component became a record    | {"name":{"first":"a"},"weight":1}
            a component became nullable    | {"name":null,"weight":1}
            a component became a list      | {"name":["a"],"weight":1}
            the value became a list        | [{"name":"a","weight":1}]
            the value became a scalar      | "a"
            a name is there twice          | {"name":"a","weight":1,"weight":1}
            """)
    void itIsAMismatchLeftAloneAndOverwrittenByTheNextPut(String change, String stored) {
        TypedCache<String, List<Tag>> cache = caches.tagListCache();
        String key = "generated:tag-list:k";
        String list = "[" + stored + "]";
        redis.call("SET", key, list);
        CacheStats before = cache.stats();

        assertThat(cache.get("k")).as(change).isEmpty();

        assertThat(redis.call("GET", key)).isEqualTo(list);
        CacheStats after = cache.stats();
        assertThat(after.schemaMismatches() - before.schemaMismatches()).isEqualTo(1);
        assertThat(after.corruptions() - before.corruptions()).isZero();

        cache.put("k", List.of(new Tag("b", 2)));

        assertThat(redis.call("GET", key)).isEqualTo("[{\"name\":\"b\",\"weight\":2}]");
        assertThat(cache.get("k")).contains(List.of(new Tag("b", 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it is cut off                    | [{"name":"a","weight":1}
            something follows                | [{"name":"a","weight":1}] []
            it is damaged behind a mismatch  | [{"nome":"a"},}]
            it is no JSON                    | hello
            """)
    void whatIsDamagedIsRemoved(String damage, String stored) {
        String key = "generated:tag-list:k";
        redis.call("SET", key, stored);
        CacheStats before = caches.tagListCache().stats();

        assertThat(caches.tagListCache().get("k")).as(damage).isEmpty();

        assertThat(caches.tagListCache().stats().corruptions() - before.corruptions())
                .isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> redis.call("GET", key) == null);
    }

    @Test
    void whatItsConstructorRefusesIsRemoved() {
        redis.call("SET", "generated:percentage:k", "{\"value\":101}");

        assertThat(caches.percentageCache().get("k")).isEmpty();

        assertThat(caches.percentageCache().stats().corruptions()).isEqualTo(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> redis.call("GET", "generated:percentage:k") == null);
    }

    @Test
    void whatAnotherLanguageWroteIsRead() {
        redis.call("SET", "generated:percentage:k", " {\n  \"v\\u0061lue\" : 42\n}\n");

        assertThat(caches.percentageCache().get("k")).contains(new Percentage(42));
    }

    @Test
    void whatIsStoredIsThePlainText() {
        caches.percentageCache().put("k", new Percentage(7));

        byte[] bytes = caches.percentageCache().definition().codec().encode(new Percentage(7));
        assertThat(redis.call("GET", "generated:percentage:k")).isEqualTo("{\"value\":7}");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"value\":7}");
    }
}
