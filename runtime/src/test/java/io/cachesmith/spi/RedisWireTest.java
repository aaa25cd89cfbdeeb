package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Batch;
import io.cachesmith.CacheSerializationException;
import io.cachesmith.CacheValidationException;
import io.cachesmith.Codec;
import io.cachesmith.EntryBatch;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.TestCaches.Note;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on the wire and in the server: seen by somebody without this library. */
final class RedisWireTest {

    private static RedisServer server;
    private static RawRedis raw;

    private TestCaches caches;

    @BeforeAll
    static void startServer() {
        server = RedisServer.started();
        raw = new RawRedis(server);
    }

    @AfterAll
    static void stopServer() {
        raw.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        raw.call("FLUSHALL");
        caches = TestCaches.connect(TestCaches.config()
                .uri(server.uri())
                .commandTimeout(Duration.ofSeconds(2))
                .build());
        await().until(() -> caches.health().state() == Health.State.UP);
    }

    @AfterEach
    void close() {
        caches.close();
    }

    @Test
    void anEntryIsItsPlainTextUnderItsNamespaceWithItsTtl() {
        caches.numbers.put("a:b", 123L);
        assertThat(raw.call("GET", "test:numbers:a:b")).isEqualTo("123");
        assertThat((Long) raw.call("PTTL", "test:numbers:a:b")).isBetween(299_000L, 300_000L);
        caches.texts.put("k", "\u00e4");
        assertThat(raw.call("GET", "test:texts:k")).isEqualTo("\u00c3\u00a4");
        assertThat(raw.call("PTTL", "test:texts:k")).isEqualTo(-1L);
        caches.numbers.put("short", 1L, Duration.ofNanos(1_500_000));
        assertThat(caches.numbers.contains("short")).isIn(true, false);
    }

    @Test
    void whatIsPlantedByHandIsRead() {
        raw.call("SET", "test:numbers:planted", "-7");
        raw.call("SET", "test:users:acme:7", "x");
        assertThat(caches.numbers.get("planted")).contains(-7L);
        assertThat(caches.users.get(new TestCaches.TenantUser("acme", 7))).contains("x");
    }

    @Test
    void everyOperationIsOneRoundTripOfTheseCommands() {
        assertThat(commands(() -> assertThat(caches.numbers.get("k")).isEmpty()))
                .containsExactly("GET test:numbers:k");
        assertThat(commands(() -> assertThat(caches.numbers.contains("k")).isFalse()))
                .containsExactly("EXISTS test:numbers:k");
        assertThat(commands(() -> assertThat(caches.numbers.remainingTtl("k")).isEmpty()))
                .containsExactly("PTTL test:numbers:k");
        assertThat(commands(() -> caches.numbers.touch("k", Duration.ofSeconds(1))))
                .containsExactly("PEXPIRE test:numbers:k 1000");
        assertThat(commands(() -> caches.numbers.invalidate("k")))
                .containsExactly("UNLINK test:numbers:k\\xff test:numbers:k");
        assertThat(commands(() -> caches.numbers.put("k", 1L)))
                .containsExactly("UNLINK test:numbers:k\\xff", "SET test:numbers:k 1 PX 300000");
        assertThat(commands(() -> caches.numbers.putIfAbsent("k", 1L)))
                .containsExactly("UNLINK test:numbers:k\\xff", "SET test:numbers:k 1 PX 300000 NX");
        assertThat(commands(() -> caches.numbers.replace("k", 1L)))
                .containsExactly("UNLINK test:numbers:k\\xff", "SET test:numbers:k 1 PX 300000 XX");
    }

    @Test
    void aHundredKeysAreOneCommandAndMoreAreNone() {
        List<String> keys = IntStream.range(0, 101).mapToObj(i -> "k" + i).toList();
        Batch<String> hundred = Batch.copyOf(keys.subList(0, 100));
        assertThat(commands(() -> assertThat(caches.numbers.getAll(hundred)).isEmpty()))
                .singleElement()
                .asString()
                .startsWith("MGET test:numbers:k0 ")
                .endsWith(" test:numbers:k99");
        assertThat(commands(() -> assertThatThrownBy(() -> caches.numbers.getAll(Batch.copyOf(keys)))
                        .isInstanceOf(CacheValidationException.class)))
                .isEmpty();
    }

    @Test
    void aHundredPutsAreOneFlushEachWithItsTtl() {
        Map<String, Long> entries = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> entries.put("k" + i, (long) i));
        List<String> sent = commands(() -> caches.numbers.putAll(EntryBatch.copyOf(entries)));
        assertThat(sent).hasSize(101);
        assertThat(sent.get(0)).startsWith("UNLINK ");
        assertThat(sent.subList(1, 101)).allMatch(line -> line.matches("SET test:numbers:k\\d+ \\d+ PX 300000"));
        assertThat(caches.numbers.getAll(Batch.copyOf(entries.keySet()))).isEqualTo(entries);
    }

    @Test
    void nothingIsSentIfOneValueCannotBeEncoded() {
        Map<String, Note> entries = new LinkedHashMap<>();
        IntStream.range(0, 100)
                .forEach(i -> entries.put("secret" + i, new Note(i == 57 ? "unencodable-secret" : "text")));
        assertThat(commands(() -> assertThatThrownBy(() -> caches.notes.putAll(EntryBatch.copyOf(entries)))
                        .isInstanceOf(CacheSerializationException.class)
                        .hasMessageContaining("position 57")
                        .message()
                        .doesNotContain("secret")))
                .isEmpty();
    }

    @Test
    void aRecordIsItsJsonForAnybody() {
        TypedCache<String, JsonInCachesTest.Range> ranges =
                caches.cacheOf("test:ranges", Codecs.immutableJson(JsonInCachesTest.RANGE));
        ranges.put("k", new JsonInCachesTest.Range("\u00e4", 1, 2));
        assertThat(raw.call("GET", "test:ranges:k")).isEqualTo("{\"name\":\"\u00c3\u00a4\",\"from\":1,\"to\":2}");
        raw.call("SET", "test:ranges:byhand", "{ \"to\": 4, \"from\": 3, \"name\": \"b\" }");
        assertThat(ranges.get("byhand")).contains(new JsonInCachesTest.Range("b", 3, 4));
        raw.call("SET", "test:ranges:torn", "{\"name\":\"");
        raw.call("SET", "test:ranges:other", "{\"name\":\"a\"}");
        assertThat(ranges.get("torn")).isEmpty();
        assertThat(ranges.get("other")).isEmpty();
        await().untilAsserted(
                        () -> assertThat(raw.call("EXISTS", "test:ranges:torn")).isEqualTo(0L));
        assertThat(raw.call("GET", "test:ranges:other")).isEqualTo("{\"name\":\"a\"}");
        assertThat(ranges.stats().corruptions()).isEqualTo(1);
        assertThat(ranges.stats().schemaMismatches()).isEqualTo(1);
    }

    @Test
    void nothingIsSentIfOneRecordHasNoJson() {
        TypedCache<String, JsonInCachesTest.Range> ranges =
                caches.cacheOf("test:ranges", Codecs.immutableJson(JsonInCachesTest.RANGE));
        JsonInCachesTest.Range nameless = new JsonInCachesTest.Range(null, 1, 2);
        EntryBatch<String, JsonInCachesTest.Range> entries =
                EntryBatch.of("a", new JsonInCachesTest.Range("a", 1, 2), "b", nameless);
        assertThat(commands(() -> {
                    assertThatThrownBy(() -> ranges.put("k", nameless)).isInstanceOf(CacheSerializationException.class);
                    assertThatThrownBy(() -> ranges.putAll(entries))
                            .isInstanceOf(CacheSerializationException.class)
                            .hasMessageContaining("position 1");
                }))
                .isEmpty();
    }

    @Test
    void aMissThatLoadsTakesALeaseAndFills() {
        assertThat(caches.numbers.getOrLoad("k", key -> 5L)).isEqualTo(5);
        await().untilAsserted(
                        () -> assertThat(raw.call("GET", "test:numbers:k")).isEqualTo("5"));
        assertThat((Long) raw.call("PTTL", "test:numbers:k")).isBetween(290_000L, 300_000L);
        assertThat(raw.call("DBSIZE")).isEqualTo(1L);
    }

    @Test
    void plantedGarbageIsAMissAndIsRemoved() {
        raw.call("SET", "test:numbers:k", "not a number");
        assertThat(caches.numbers.get("k")).isEmpty();
        await().untilAsserted(
                        () -> assertThat(raw.call("EXISTS", "test:numbers:k")).isEqualTo(0L));
        assertThat(caches.numbers.stats().corruptions()).isEqualTo(1);
    }

    @Test
    void garbageInABatchIsRemovedByOneCommand() {
        raw.call("MSET", "test:numbers:a", "x", "test:numbers:b", "2", "test:numbers:c", "y", "test:numbers:d", "z");

        List<String> sent = commands(() -> {
            assertThat(caches.numbers.getAll(Batch.of("a", "b", "c", "d"))).isEqualTo(Map.of("b", 2L));
            await().until(() -> raw.call("DBSIZE").equals(1L));
        });

        assertThat(sent).filteredOn(command -> command.startsWith("EVALSHA")).hasSize(1);
        assertThat(raw.call("GET", "test:numbers:b")).isEqualTo("2");
        assertThat(caches.numbers.stats().corruptions()).isEqualTo(3);
    }

    @Test
    void aGoodValueWrittenBeforeTheRemovalSurvives() {
        // between the read and the removal, since that is where decoding happens
        TypedCache<String, String> cache = caches.cacheOf("test:racy", new Codec<>() {
            @Override
            public byte[] encode(String value) {
                return value.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public String decode(byte[] bytes) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (text.equals("garbage")) {
                    raw.call("SET", "test:racy:k", "good");
                    throw new IllegalStateException();
                }
                return text;
            }
        });
        raw.call("SET", "test:racy:k", "garbage");
        assertThat(cache.get("k")).isEmpty();
        assertThat(cache.get("k")).contains("good");
    }

    @Test
    void clearRemovesWholeNamespacesInPiecesAndNothingElse() {
        for (int i = 0; i < 3_000; i++) {
            raw.call("SET", "test:numbers:" + i, "1");
        }
        raw.call("SET", "test:numbersx", "1");
        raw.call("SET", "other", "1");
        List<String> sent = commands(() -> caches.numbers.clear());
        assertThat(sent).allMatch(line -> line.startsWith("SCAN ") || line.startsWith("UNLINK "));
        assertThat(raw.call("DBSIZE")).isEqualTo(2L);
    }

    @Test
    void scriptsSurviveAFlush() {
        raw.call("SCRIPT", "FLUSH");
        // what meets the server without its scripts is not stored; the next finds them loaded again
        await().untilAsserted(() -> {
            String key = "k" + System.nanoTime();
            assertThat(caches.numbers.getOrLoad(key, missed -> 8L)).isEqualTo(8);
            assertThat(raw.call("GET", "test:numbers:" + key)).isEqualTo("8");
        });
    }

    @Test
    void somebodyElsesTypeUnderAKeyIsAMiss() {
        raw.call("RPUSH", "test:numbers:list", "1");
        assertThat(caches.numbers.get("list")).isEmpty();
        assertThat(caches.numbers.getOrLoad("list", key -> 3L)).isEqualTo(3);
        caches.numbers.put("list", 4L);
        assertThat(caches.numbers.get("list")).contains(4L);
    }

    @Test
    void keysCarryThePrefix() {
        try (TestCaches prefixed = TestCaches.connect(
                TestCaches.config().uri(server.uri() + "/3").keyPrefix("app:eu").build())) {
            await().until(() -> prefixed.health().state() == Health.State.UP);
            prefixed.numbers.put("k", 1L);
            assertThat(prefixed.numbers.get("k")).isEqualTo(Optional.of(1L));
        }
        raw.call("SELECT", "3");
        assertThat(raw.call("KEYS", "*")).isEqualTo(List.of("app:eu:test:numbers:k"));
        raw.call("SELECT", "0");
    }

    /** What this library's connection sends while something is done, without its probes. */
    private static List<String> commands(Runnable work) {
        try (RawRedis monitor = new RawRedis(server)) {
            String mark = "mark" + System.nanoTime();
            return monitor
                    .monitor(
                            () -> {
                                work.run();
                                raw.call("ECHO", mark);
                            },
                            mark)
                    .stream()
                    .map(line ->
                            line.replaceFirst("^\\+\\S+ \\[[^\\]]*\\] ", "").replace("\"", ""))
                    .filter(line -> !line.startsWith("PING"))
                    .toList();
        }
    }
}
