package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Batch;
import io.cachesmith.CacheStats;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.Format;
import io.cachesmith.spi.TestCaches.Colour;
import io.cachesmith.spi.TestCaches.Note;
import io.cachesmith.spi.TestCaches.TenantUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations of a cache that works. */
@ParameterizedClass
@MethodSource("io.cachesmith.spi.LaterStore#ways")
final class TypedCacheTest {

    @Parameter(0)
    private Flavour flavour;

    @Parameter(1)
    private LaterStore.Answers answers;

    private final TestClock clock = new TestClock();
    private TestCaches caches;

    @BeforeEach
    void open() {
        caches = LaterStore.cachesOver(answers, TestCaches.config().clock(clock).build());
    }

    @AfterEach
    void close() {
        caches.close();
    }

    private TypedCache<String, Long> numbers() {
        return flavour.of(caches.numbers);
    }

    private TypedCache<String, String> texts() {
        return flavour.of(caches.texts);
    }

    @Test
    void whatWasPutIsAHitAndAnythingElseAMiss() {
        numbers().put("k", 7L);
        assertThat(numbers().get("k")).contains(7L);
        assertThat(numbers().get("other")).isEmpty();
        assertThat(numbers().contains("k")).isTrue();
        assertThat(numbers().contains("other")).isFalse();
        CacheStats stats = caches.numbers.stats();
        assertThat(List.of(stats.hits(), stats.misses(), stats.puts())).containsExactly(1L, 1L, 1L);
        assertThat(stats.hitRate()).isEqualTo(0.5);
    }

    @Test
    void zeroAndTheEmptyTextAreHits() {
        numbers().put("zero", 0L);
        texts().put("", "");
        assertThat(numbers().get("zero")).contains(0L);
        assertThat(numbers().getOrLoad("zero", key -> 9L)).isZero();
        assertThat(texts().get("")).contains("");
        assertThat(texts().getOrLoad("", key -> "loaded")).isEmpty();
        assertThat(texts().getAll(Batch.of(""))).containsExactly(Map.entry("", ""));
    }

    @Test
    void valuesOfEveryShapeComeBack() {
        flavour.of(caches.blobs).put(-1, new byte[] {1, 2});
        flavour.of(caches.users).put(new TenantUser("a:b", 1), "user");
        flavour.of(caches.notes).put("n", new Note("text"));
        flavour.of(caches.colours).put("c", Colour.GREEN);
        assertThat(flavour.of(caches.blobs).get(-1)).contains(new byte[] {1, 2});
        assertThat(flavour.of(caches.users).get(new TenantUser("a:b", 1))).contains("user");
        assertThat(flavour.of(caches.users).get(new TenantUser("a", 1))).isEmpty();
        assertThat(flavour.of(caches.notes).get("n").orElseThrow().text).isEqualTo("text");
        assertThat(flavour.of(caches.colours).get("c")).contains(Colour.GREEN);
    }

    @Test
    void theStoreSeesNamespaceKeyTextAndPlainBytes() {
        numbers().put("k", 123L);
        flavour.of(caches.users).put(new TenantUser("a:b", 1), "user");
        assertThat(caches.stored().get("test:numbers:k")).isEqualTo("123");
        assertThat(caches.stored().get("test:users:a\\:b:1")).isEqualTo("user");
        caches.stored().put("test:numbers:by-hand", "42");
        assertThat(numbers().get("by-hand")).contains(42L);
    }

    @Test
    void putUsesTheTtlOfTheDeclaration() {
        numbers().put("k", 1L);
        assertThat(numbers().remainingTtl("k")).contains(TestCaches.TTL);
        clock.pass(TestCaches.TTL.minusMillis(1));
        assertThat(numbers().get("k")).contains(1L);
        clock.pass(Duration.ofMillis(1));
        assertThat(numbers().get("k")).isEmpty();
        assertThat(numbers().remainingTtl("k")).isEmpty();
    }

    @Test
    void withoutATtlTheManagersIsUsed() {
        flavour.of(caches.colours).put("c", Colour.RED);
        assertThat(flavour.of(caches.colours).remainingTtl("c")).contains(Duration.ofMinutes(10));
        assertThat(caches.colours.definition().ttl()).contains(Duration.ofMinutes(10));
    }

    @Test
    void withoutExpiryThereIsNoRemainingTtl() {
        texts().put("k", "value");
        assertThat(texts().remainingTtl("k")).isEmpty();
        clock.pass(Duration.ofDays(20_000));
        assertThat(texts().get("k")).contains("value");
    }

    @Test
    void aTtlOfItsOwnIsRoundedUpToMilliseconds() {
        numbers().put("k", 1L, Duration.ofNanos(1));
        assertThat(numbers().remainingTtl("k")).contains(Duration.ofMillis(1));
        numbers().put("k", 1L, Duration.ofNanos(1_000_001));
        assertThat(numbers().remainingTtl("k")).contains(Duration.ofMillis(2));
        numbers().put("k", 1L, Duration.ofDays(3650));
        assertThat(numbers().remainingTtl("k")).contains(Duration.ofDays(3650));
    }

    @Test
    void touchGivesANewTtl() {
        numbers().put("k", 1L);
        assertThat(numbers().touch("k", Duration.ofSeconds(5))).isTrue();
        assertThat(numbers().remainingTtl("k")).contains(Duration.ofSeconds(5));
        assertThat(numbers().touch("other", Duration.ofSeconds(5))).isFalse();
        clock.pass(Duration.ofSeconds(5));
        assertThat(numbers().touch("k", Duration.ofSeconds(5))).isFalse();
    }

    @Test
    void putIfAbsentAndReplaceSayWhetherTheyStored() {
        assertThat(numbers().replace("k", 1L)).isFalse();
        assertThat(numbers().putIfAbsent("k", 2L)).isTrue();
        assertThat(numbers().putIfAbsent("k", 3L)).isFalse();
        assertThat(numbers().get("k")).contains(2L);
        assertThat(numbers().replace("k", 4L)).isTrue();
        assertThat(numbers().get("k")).contains(4L);
        assertThat(caches.numbers.stats().puts()).isEqualTo(2);
        assertThat(caches.numbers.stats().droppedWrites()).isZero();
    }

    @Test
    void invalidateRemovesOneKey() {
        numbers().putAll(EntryBatch.of("a", 1L, "b", 2L));
        numbers().invalidate("a");
        numbers().invalidate("absent");
        assertThat(numbers().get("a")).isEmpty();
        assertThat(numbers().get("b")).contains(2L);
        assertThat(caches.numbers.stats().invalidations()).isEqualTo(2);
    }

    @Test
    void invalidateAllRemovesTheKeysOfABatch() {
        numbers().putAll(EntryBatch.of("a", 1L, "b", 2L, "c", 3L));
        numbers().invalidateAll(Batch.of("a", "c", "absent"));
        assertThat(numbers().getAll(Batch.of("a", "b", "c"))).containsExactly(Map.entry("b", 2L));
        assertThat(caches.numbers.stats().invalidations()).isEqualTo(3);
    }

    @Test
    void getAllReturnsHitsInTheOrderOfTheBatch() {
        numbers().putAll(EntryBatch.of("a", 1L, "b", 2L, "c", 0L));
        Map<String, Long> hits = numbers().getAll(Batch.of("c", "x", "a", "b"));
        assertThat(hits).containsExactly(Map.entry("c", 0L), Map.entry("a", 1L), Map.entry("b", 2L));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> hits.remove("a"));
        CacheStats stats = caches.numbers.stats();
        assertThat(List.of(stats.hits(), stats.misses(), stats.puts())).containsExactly(3L, 1L, 3L);
    }

    @Test
    void putAllGivesEachEntryTheTtl() {
        numbers().putAll(EntryBatch.of("a", 1L, "b", 2L));
        assertThat(numbers().remainingTtl("a")).contains(TestCaches.TTL);
        assertThat(numbers().remainingTtl("b")).contains(TestCaches.TTL);
    }

    @Test
    void emptyBatchesDoNothing() {
        assertThat(numbers().getAll(Batch.empty())).isEmpty();
        assertThat(numbers().<RuntimeException>getOrLoadAll(Batch.empty(), keys -> {
                    throw new AssertionError("nothing to load");
                }))
                .isEmpty();
        numbers().putAll(EntryBatch.empty());
        numbers().invalidateAll(Batch.empty());
        assertThat(caches.numbers.stats()).isEqualTo(new CacheStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(caches.numbers.stats().hitRate()).isZero();
    }

    @Test
    void aLoadedValueIsStoredWithTheTtl() {
        assertThat(numbers().getOrLoad("k", key -> key.length() + 41L)).isEqualTo(42L);
        assertThat(numbers().get("k")).contains(42L);
        assertThat(numbers().remainingTtl("k")).contains(TestCaches.TTL);
        assertThat(numbers().getOrLoad("k", key -> {
                    throw new AssertionError("there is a value");
                }))
                .isEqualTo(42L);
        // a load's store is not waited for
        await().untilAsserted(() -> {
            CacheStats stats = caches.numbers.stats();
            assertThat(List.of(stats.hits(), stats.misses(), stats.puts(), stats.loads()))
                    .containsExactly(2L, 1L, 1L, 1L);
        });
    }

    @Test
    void clearRemovesThisCacheOnly() {
        numbers().putAll(EntryBatch.of("a", 1L, "b", 2L));
        texts().put("a", "text");
        numbers().clear();
        assertThat(numbers().getAll(Batch.of("a", "b"))).isEmpty();
        assertThat(texts().get("a")).contains("text");
    }

    @Test
    void splitsByItsOwnLimit() {
        assertThat(texts().batches(List.of("a", "b", "a", "c", "d")))
                .containsExactly(Batch.of("a", "b", "c"), Batch.of("d"));
        Map<String, String> map = new LinkedHashMap<>();
        List.of("a", "b", "c", "d").forEach(key -> map.put(key, key));
        assertThat(texts().entryBatches(map).stream().map(EntryBatch::size)).containsExactly(3, 1);
    }

    @Test
    void knowsTheFactsOfItsDeclaration() {
        var definition = caches.numbers.definition();
        assertThat(definition.namespace()).isEqualTo("test:numbers");
        assertThat(definition.keyType()).isEqualTo("java.lang.String");
        assertThat(definition.valueType()).isEqualTo("java.lang.Long");
        assertThat(definition.ttl()).contains(TestCaches.TTL);
        assertThat(definition.maxBatch()).isEqualTo(100);
        assertThat(definition.format()).isEqualTo(Format.JSON);
        assertThat(definition.codec()).isSameAs(Codecs.LONG);
        assertThat(caches.texts.definition().ttl()).isEmpty();
        assertThat(caches.numbers.async()).isSameAs(caches.numbers.async());
        assertThat(caches.numbers).hasToString("TypedCache[test:numbers]");
    }

    @Test
    void aValueThatCanChangeIsNeverSharedWithTheStore() {
        byte[] mine = {1, 2};
        flavour.of(caches.blobs).put(1, mine);
        mine[0] = 9;
        byte[] read = flavour.of(caches.blobs).get(1).orElseThrow();
        assertThat(read).containsExactly(1, 2);
        read[0] = 9;
        assertThat(flavour.of(caches.blobs).get(1)).contains(new byte[] {1, 2});
        byte[] loaded = flavour.of(caches.blobs).getOrLoad(2, key -> new byte[] {3});
        loaded[0] = 9;
        assertThat(flavour.of(caches.blobs).get(2)).contains(new byte[] {3});
    }
}
