package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.Batch;
import io.cachesmith.CacheStats;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys whose text is too long or no Unicode are passed by. */
@ParameterizedClass
@MethodSource("io.cachesmith.spi.LaterStore#ways")
final class UncacheableKeysTest {

    private static final List<String> UNCACHEABLE = List.of(
            "a".repeat(1_025),
            "ä".repeat(512) + "a",
            "€".repeat(341) + "ab",
            "\uD83D\uDE00".repeat(256) + "a",
            "a".repeat(100_000),
            "\uD800",
            "a\uDC00b",
            "a".repeat(400) + "\uD800");

    private static final List<String> CACHEABLE = List.of(
            "a".repeat(1_024), "ä".repeat(512), "€".repeat(341) + "a", "\uD83D\uDE00".repeat(256), "\uFFFD", "");

    @Parameter(0)
    private Flavour flavour;

    @Parameter(1)
    private LaterStore.Answers answers;

    private TestCaches caches;

    @BeforeEach
    void open() {
        caches = LaterStore.cachesOver(answers, TestCaches.config().build());
    }

    @AfterEach
    void close() {
        caches.close();
    }

    private TypedCache<String, Long> cache() {
        return flavour.of(caches.numbers);
    }

    @Test
    void aKeyOfExactlyTheLimitIsCached() {
        for (String key : CACHEABLE) {
            cache().put(key, 1L);
            assertThat(cache().get(key)).contains(1L);
        }
        assertThat(caches.numbers.stats().bypassedKeys()).isZero();
    }

    @Test
    void theLimitIsConfigurable() {
        try (TestCaches strict =
                TestCaches.inMemory(TestCaches.config().maxKeyBytes(2).build())) {
            TypedCache<String, Long> cache = flavour.of(strict.numbers);
            cache.put("ab", 1L);
            cache.put("ä", 1L);
            cache.put("abc", 1L);
            cache.put("€", 1L);
            assertThat(cache.getAll(Batch.of("ab", "ä", "abc", "€"))).containsOnlyKeys("ab", "ä");
        }
    }

    @Test
    void readsMissAndWritesAreDropped() {
        for (String key : UNCACHEABLE) {
            cache().put(key, 1L);
            cache().put(key, 1L, Duration.ofSeconds(1));
            assertThat(cache().putIfAbsent(key, 1L)).isFalse();
            assertThat(cache().replace(key, 1L)).isFalse();
            assertThat(cache().get(key)).isEmpty();
            assertThat(cache().contains(key)).isFalse();
            assertThat(cache().remainingTtl(key)).isEmpty();
            assertThat(cache().touch(key, Duration.ofSeconds(1))).isFalse();
            cache().invalidate(key);
        }
        int keys = UNCACHEABLE.size();
        CacheStats stats = caches.numbers.stats();
        assertThat(stats.bypassedKeys()).isEqualTo(9L * keys);
        assertThat(stats.droppedWrites()).isEqualTo(4L * keys);
        assertThat(stats.misses()).isEqualTo(keys);
        assertThat(List.of(stats.hits(), stats.puts(), stats.invalidations(), stats.readFailures()))
                .containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void loadersRunEachTime() {
        AtomicInteger loads = new AtomicInteger();
        for (String key : UNCACHEABLE) {
            assertThat(cache().getOrLoad(key, same -> (long) loads.incrementAndGet()))
                    .isEqualTo(loads.get());
            assertThat(cache().getOrLoad(key, same -> (long) loads.incrementAndGet()))
                    .isEqualTo(loads.get());
        }
        assertThat(loads).hasValue(2 * UNCACHEABLE.size());
        assertThat(caches.numbers.stats().loads()).isEqualTo(loads.get());
    }

    @Test
    void inABatchTheOthersAreServed() {
        String longKey = UNCACHEABLE.get(0);
        cache().putAll(EntryBatch.of("a", 1L, longKey, 2L, "b", 3L));
        assertThat(cache().getAll(Batch.of(longKey, "b", "a"))).containsExactly(Map.entry("b", 3L), Map.entry("a", 1L));
        Map<String, Long> all = cache().getOrLoadAll(Batch.of("new", longKey, "b"), misses -> {
            assertThat(misses).containsExactlyInAnyOrder("new", longKey);
            return Map.of("new", 4L, longKey, 5L);
        });
        assertThat(all).containsExactly(Map.entry("new", 4L), Map.entry(longKey, 5L), Map.entry("b", 3L));
        assertThat(cache().get("new")).contains(4L);
        cache().invalidateAll(Batch.of(longKey, "b"));
        assertThat(cache().get("b")).isEmpty();
        assertThat(caches.numbers.stats().droppedWrites()).isEqualTo(1);
        assertThat(caches.numbers.stats().invalidations()).isEqualTo(1);
    }

    @Test
    void aBatchOfNothingElseIsServedToo() {
        Batch<String> keys = Batch.copyOf(UNCACHEABLE);
        Map<String, Long> values = new HashMap<>();
        UNCACHEABLE.forEach(key -> values.put(key, 1L));
        cache().putAll(EntryBatch.copyOf(values));
        cache().invalidateAll(keys);
        assertThat(cache().getAll(keys)).isEmpty();
        assertThat(cache().getOrLoadAll(keys, misses -> values)).isEqualTo(values);
    }

    @Test
    void itIsLoggedOnceWithoutTheKey() {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(cache().get("s3cr3t".repeat(1_000))).isEmpty();
            cache().put("s3cr3t\uD800", 1L);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("test:numbers", "1024")
                    .startsWith("WARN")
                    .doesNotContain("s3cr3t");
        }
    }
}
