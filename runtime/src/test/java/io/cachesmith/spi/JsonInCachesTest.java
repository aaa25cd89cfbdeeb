package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cachesmith.Batch;
import io.cachesmith.CacheSerializationException;
import io.cachesmith.CacheStats;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.json.JsonNames;
import io.cachesmith.spi.json.JsonReader;
import io.cachesmith.spi.json.JsonType;
import io.cachesmith.spi.json.JsonTypes;
import io.cachesmith.spi.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records in caches, good and bad. */
@ParameterizedClass
@MethodSource("io.cachesmith.spi.LaterStore#ways")
final class JsonInCachesTest {

    /** A record as an application has it: with a rule for its values. */
    record Range(@Nullable String name, int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("s3cr3t " + name);
            }
        }
    }

    static final JsonType<Range> RANGE = new JsonType<>() {

        private final JsonNames names = JsonNames.of("Range", "name", "from", "to");

        @Override
        public void write(JsonWriter out, Range value) {
            out.beginObject();
            out.component(names, 0, JsonTypes.STRING, value.name());
            out.component(names, 1, value.from());
            out.component(names, 2, value.to());
            out.endObject();
        }

        @Override
        public Range read(JsonReader in) {
            String name = null;
            int from = 0;
            int to = 0;
            in.beginObject(names);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> name = JsonTypes.STRING.read(in);
                    case 1 -> from = in.readInt();
                    default -> to = in.readInt();
                }
            }
            return new Range(name, from, to);
        }
    };

    private static final String KEY = "test:ranges:s3cr3t-key";
    private static final Range GOOD = new Range("a", 1, 2);
    private static final String GOOD_TEXT = "{\"name\":\"a\",\"from\":1,\"to\":2}";
    private static final Range UNENCODABLE = new Range(null, 7777, 7777);

    @Parameter(0)
    private Flavour flavour;

    @Parameter(1)
    private LaterStore.Answers answers;

    private TestCaches caches;
    private StoreUnderTest stored;
    private TypedCache<String, Range> ranges;

    @BeforeEach
    void open() {
        caches = LaterStore.cachesOver(answers, TestCaches.config().build());
        stored = caches.stored();
        ranges = rangesOf(caches);
    }

    @AfterEach
    void close() {
        caches.close();
    }

    private TypedCache<String, Range> rangesOf(TestCaches caches) {
        return flavour.of(caches.cacheOf("test:ranges", Codecs.immutableJson(RANGE)));
    }

    private void assertStats(long corruptions, long mismatches, long misses, long hits) {
        CacheStats stats = ranges.stats();
        assertThat(List.of(stats.corruptions(), stats.schemaMismatches(), stats.misses(), stats.hits()))
                .containsExactly(corruptions, mismatches, misses, hits);
    }

    @Test
    void aRecordIsStoredAsTheObjectOfItsComponents() {
        ranges.put("s3cr3t-key", GOOD);
        assertThat(stored.get(KEY)).isEqualTo(GOOD_TEXT);
        stored.put(KEY, " {\"to\": 2, \"from\": 1, \"name\": \"a\"}\n");
        assertThat(ranges.get("s3cr3t-key")).contains(GOOD);
        assertStats(0, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3cr3t",
                "{\"name\":\"s3cr3t\",\"from\":1,\"to\":2",
                "{\"name\":\"s3cr3t\",\"from\":1,\"to\":2}}",
                "{\"other\":\"s3cr3t\"",
                "{\"name\":\"s3cr3t\",\"from\":3,\"to\":2}"
            })
    void corruptionIsCountedLoggedWithoutKeyOrPayloadAndRemoved(String corrupt) {
        stored.put(KEY, corrupt);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(ranges.get("s3cr3t-key")).isEmpty();
            assertThat(log.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("ERROR")
                            .contains("test:ranges")
                            .doesNotContain("s3cr3t"));
        }
        assertThat(stored.get(KEY)).isNull();
        assertStats(1, 0, 1, 0);
        stored.put(KEY, corrupt);
        assertThat(ranges.getOrLoad("s3cr3t-key", key -> GOOD)).isEqualTo(GOOD);
        assertThat(stored.get(KEY)).isEqualTo(GOOD_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"from\":1}",
                "{\"name\":\"a\",\"from\":1,\"to\":2,\"step\":1}",
                "{\"label\":\"a\",\"from\":1,\"to\":2}",
                "{\"name\":\"a\",\"from\":\"1\",\"to\":2}",
                "{\"name\":null,\"from\":1,\"to\":2}",
                "[]",
                "null",
                "1"
            })
    void aValueOfAnotherVersionIsCountedLeftAloneAndOverwrittenByThePut(String other) {
        stored.put(KEY, other);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(ranges.get("s3cr3t-key")).isEmpty();
            assertThat(ranges.getAll(Batch.of("s3cr3t-key"))).isEmpty();
            assertThat(log.lines()).isEmpty();
        }
        assertThat(stored.get(KEY)).isEqualTo(other);
        assertStats(0, 2, 2, 0);
        ranges.put("s3cr3t-key", GOOD);
        assertThat(ranges.get("s3cr3t-key")).contains(GOOD);
        stored.put(KEY, other);
        assertThat(ranges.getOrLoad("s3cr3t-key", key -> GOOD)).isEqualTo(GOOD);
        assertThat(stored.get(KEY)).isEqualTo(GOOD_TEXT);
    }

    @Test
    void theGoodAndTheBadOfABatchAreToldApart() {
        stored.put("test:ranges:good", GOOD_TEXT);
        stored.put("test:ranges:corrupt", "{");
        stored.put("test:ranges:other", "{}");
        assertThat(ranges.getAll(Batch.of("good", "corrupt", "other", "absent")))
                .containsExactly(Map.entry("good", GOOD));
        assertStats(1, 1, 3, 1);
        assertThat(stored.get("test:ranges:corrupt")).isNull();
        assertThat(stored.get("test:ranges:other")).isEqualTo("{}");
    }

    private static Map<String, Range> hundredWithABadOne() {
        Map<String, Range> entries = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> entries.put("k" + i, i == 57 ? UNENCODABLE : GOOD));
        return entries;
    }

    private static void assertWritesFail(TypedCache<String, Range> ranges) {
        for (Runnable write : List.<Runnable>of(
                () -> ranges.put("k", UNENCODABLE),
                () -> ranges.putIfAbsent("k", UNENCODABLE),
                () -> ranges.replace("k", UNENCODABLE),
                () -> ranges.putAll(EntryBatch.copyOf(hundredWithABadOne())))) {
            assertThatExceptionOfType(CacheSerializationException.class)
                    .isThrownBy(write::run)
                    .satisfies(failed -> assertThat(failed).message().doesNotContain("7777"))
                    .withStackTraceContaining("Range.name")
                    .withMessageContaining("test:ranges");
        }
    }

    @Test
    void aValueThatCannotBeEncodedFailsTheWriteBeforeAnythingIsSent() {
        stored.put("test:ranges:k", "before");
        assertWritesFail(ranges);
        assertThat(stored.get("test:ranges:k")).isEqualTo("before");
        assertThat(hundredWithABadOne().keySet())
                .allSatisfy(key -> assertThat(stored.get("test:ranges:" + key)).isNull());
        assertThat(ranges.stats().puts()).isZero();
        assertThat(ranges.stats().droppedWrites()).isZero();
    }

    @Test
    void itFailsTheWriteInAnOutageToo() {
        try (TestCaches out = TestCaches.unavailable()) {
            TypedCache<String, Range> unavailable = rangesOf(out);
            assertWritesFail(unavailable);
            assertThat(unavailable.stats().droppedWrites()).isZero();
            unavailable.put("k", GOOD);
            assertThat(unavailable.stats().droppedWrites()).isEqualTo(1);
            assertThat(unavailable.getOrLoad("k", key -> UNENCODABLE)).isSameAs(UNENCODABLE);
        }
    }

    @Test
    void aLoadedValueThatCannotBeEncodedIsReturned() {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(ranges.getOrLoad("s3cr3t-key", key -> UNENCODABLE)).isSameAs(UNENCODABLE);
            assertThat(ranges.getOrLoadAll(Batch.of("s3cr3t-key"), keys -> Map.of("s3cr3t-key", UNENCODABLE)))
                    .containsEntry("s3cr3t-key", UNENCODABLE);
            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("test:ranges").doesNotContain("s3cr3t", "7777"));
        }
        assertThat(ranges.stats().encodeFailures()).isEqualTo(2);
        assertThat(stored.get(KEY)).isNull();
    }
}
