package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cachesmith.Batch;
import io.cachesmith.CacheSerializationException;
import io.cachesmith.CacheStats;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.TestCaches.Colour;
import io.cachesmith.spi.TestCaches.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored values that cannot be decoded, and loaded ones that cannot be encoded. */
@ParameterizedClass
@MethodSource("io.cachesmith.spi.LaterStore#ways")
final class BadValuesTest {

    @Parameter(0)
    private Flavour flavour;

    @Parameter(1)
    private LaterStore.Answers answers;

    private TestCaches caches;
    private StoreUnderTest stored;

    @BeforeEach
    void open() {
        caches = LaterStore.cachesOver(answers, TestCaches.config().build());
        stored = caches.stored();
    }

    @AfterEach
    void close() {
        caches.close();
    }

    private TypedCache<String, Long> numbers() {
        return flavour.of(caches.numbers);
    }

    private TypedCache<String, Colour> colours() {
        return flavour.of(caches.colours);
    }

    private TypedCache<String, Note> notes() {
        return flavour.of(caches.notes);
    }

    @Test
    void corruptionIsAMissAndIsRemoved() {
        stored.put("test:numbers:k", "12x");
        assertThat(numbers().get("k")).isEmpty();
        assertThat(stored.get("test:numbers:k")).isNull();
        CacheStats stats = caches.numbers.stats();
        assertThat(List.of(stats.corruptions(), stats.misses(), stats.hits(), stats.schemaMismatches()))
                .containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void corruptionInABatchIsAMissAndIsRemoved() {
        stored.put("test:numbers:a", "12x");
        stored.put("test:numbers:b", "12");
        assertThat(numbers().getAll(Batch.of("a", "b"))).containsExactly(Map.entry("b", 12L));
        assertThat(stored.get("test:numbers:a")).isNull();
        assertThat(stored.get("test:numbers:b")).isEqualTo("12");
    }

    @Test
    void whateverACodecThrowsAndNothingAtAllIsCorruption() {
        for (String bad : List.of("corrupt", "corrupt, asserted", "corrupt, undeclared", "nothing")) {
            stored.put("test:notes:k", bad);
            assertThat(notes().get("k")).isEmpty();
            assertThat(stored.get("test:notes:k")).isNull();
        }
        assertThat(caches.notes.stats().corruptions()).isEqualTo(4);
    }

    @Test
    void whateverACodecThrowsCannotBeEncoded() {
        for (String bad : List.of("unencodable", "unencodable, asserted", "unencodable, undeclared", "null")) {
            Note note = new Note(bad);
            assertThatExceptionOfType(CacheSerializationException.class).isThrownBy(() -> notes().put("k", note));
            assertThat(notes().getOrLoad("k", key -> note)).isSameAs(note);
        }
        assertThat(stored.get("test:notes:k")).isNull();
        assertThat(caches.notes.stats().encodeFailures()).isEqualTo(4);
    }

    @Test
    void corruptionIsReplacedByALoad() {
        stored.put("test:numbers:k", "12x");
        assertThat(numbers().getOrLoad("k", key -> 5L)).isEqualTo(5L);
        assertThat(stored.get("test:numbers:k")).isEqualTo("5");
        assertThat(caches.numbers.stats().corruptions()).isEqualTo(1);
    }

    @Test
    void corruptionIsLoggedSparselyWithoutKeyOrValue() {
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 9; i++) {
                stored.put("test:notes:s3cr3t-key", "corrupt s3cr3t-value");
                assertThat(notes().get("s3cr3t-key")).isEmpty();
            }
            assertThat(log.lines())
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("ERROR")
                            .contains("test:notes")
                            .doesNotContain("s3cr3t"));
            assertThat(log.lines().get(3)).contains("8");
        }
    }

    @Test
    void aValueOfAnotherVersionIsAMissAndIsLeftAloneWithoutALine() {
        stored.put("test:colours:k", "BLUE");
        stored.put("test:notes:k", "v2:text");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(colours().get("k")).isEmpty();
            assertThat(colours().getAll(Batch.of("k"))).isEmpty();
            assertThat(notes().get("k")).isEmpty();
            assertThat(log.lines()).isEmpty();
        }
        assertThat(stored.get("test:colours:k")).isEqualTo("BLUE");
        assertThat(stored.get("test:notes:k")).isEqualTo("v2:text");
        CacheStats stats = caches.colours.stats();
        assertThat(List.of(stats.schemaMismatches(), stats.misses(), stats.corruptions()))
                .containsExactly(2L, 2L, 0L);
    }

    @Test
    void aValueOfAnotherVersionIsOverwrittenByPut() {
        stored.put("test:colours:k", "BLUE");
        assertThat(colours().putIfAbsent("k", Colour.RED)).isFalse();
        colours().put("k", Colour.RED);
        assertThat(colours().get("k")).contains(Colour.RED);
    }

    @Test
    void aValueOfAnotherVersionIsOverwrittenByALoad() {
        stored.put("test:colours:k", "BLUE");
        assertThat(colours().getOrLoad("k", key -> Colour.RED)).isEqualTo(Colour.RED);
        assertThat(stored.get("test:colours:k")).isEqualTo("RED");
        stored.put("test:colours:k", "BLUE");
        assertThat(colours().getOrLoadAll(Batch.of("k"), keys -> Map.of("k", Colour.GREEN)))
                .containsExactly(Map.entry("k", Colour.GREEN));
        assertThat(stored.get("test:colours:k")).isEqualTo("GREEN");
    }

    @Test
    void aValueOfAnotherVersionIsLeftAloneByALoadThatFindsNone() {
        stored.put("test:colours:k", "BLUE");
        assertThat(colours().getOrLoad("k", key -> null)).isNull();
        assertThat(stored.get("test:colours:k")).isEqualTo("BLUE");
    }

    @Test
    void aLoadedValueThatCannotBeEncodedIsReturned() {
        Note unencodable = new Note("unencodable s3cr3t");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(notes().getOrLoad("k", key -> unencodable)).isSameAs(unencodable);
            assertThat(notes().getOrLoadAll(Batch.of("k"), keys -> Map.of("k", unencodable)))
                    .containsEntry("k", unencodable);
            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("test:notes").doesNotContain("s3cr3t"));
        }
        assertThat(stored.get("test:notes:k")).isNull();
        assertThat(caches.notes.stats().encodeFailures()).isEqualTo(2);
        assertThat(caches.notes.stats().puts()).isZero();
        notes().getOrLoad("k", key -> new Note("encodable"));
        assertThat(stored.get("test:notes:k")).isEqualTo("encodable");
    }
}
