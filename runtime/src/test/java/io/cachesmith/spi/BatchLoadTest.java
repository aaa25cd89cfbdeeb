package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Batch;
import io.cachesmith.CacheStats;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.Callers.Caller;
import io.cachesmith.spi.Callers.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.cachesmith.spi.LaterStore#ways")
final class BatchLoadTest {

    @Parameter(0)
    private Flavour flavour;

    @Parameter(1)
    private LaterStore.Answers answers;

    private final Callers callers = new Callers();
    private TestCaches caches;
    private TypedCache<String, Long> cache;

    @BeforeEach
    void open() {
        caches = LaterStore.cachesOver(answers, TestCaches.config().build());
        cache = flavour.of(caches.numbers);
    }

    @AfterEach
    void close() {
        callers.close();
        caches.close();
    }

    private static Map<String, Long> lengths(Set<String> keys) {
        Map<String, Long> lengths = new HashMap<>();
        keys.forEach(key -> lengths.put(key, (long) key.length()));
        return lengths;
    }

    @Test
    void theLoaderIsCalledOnceWithTheMissesInOrder() {
        cache.put("b", 0L);
        List<List<String>> calls = new ArrayList<>();
        Map<String, Long> all = cache.getOrLoadAll(Batch.of("d", "b", "a", "cc"), misses -> {
            calls.add(List.copyOf(misses));
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> misses.remove("a"));
            return lengths(misses);
        });
        assertThat(calls).containsExactly(List.of("d", "a", "cc"));
        assertThat(all)
                .containsExactly(Map.entry("d", 1L), Map.entry("b", 0L), Map.entry("a", 1L), Map.entry("cc", 2L));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(all::clear);
        assertThat(cache.getAll(Batch.of("a", "d", "cc"))).hasSize(3);
        assertThat(cache.remainingTtl("a"))
                .hasValueSatisfying(ttl -> assertThat(ttl).isBetween(TestCaches.TTL.minusSeconds(30), TestCaches.TTL));
        assertThat(caches.numbers.stats().loads()).isEqualTo(3);
    }

    @Test
    void whereAllIsThereTheLoaderIsNotCalled() {
        cache.put("a", 0L);
        Map<String, Long> all = cache.<RuntimeException>getOrLoadAll(Batch.of("a"), misses -> {
            throw new AssertionError("nothing to load");
        });
        assertThat(all).containsExactly(Map.entry("a", 0L));
    }

    @Test
    void keysWithoutAValueAreLeftOutAndNotStored() {
        Map<String, Long> found = new HashMap<>();
        found.put("a", 1L);
        found.put("b", null);
        assertThat(cache.getOrLoadAll(Batch.of("b", "a", "c"), misses -> found)).containsExactly(Map.entry("a", 1L));
        assertThat(cache.contains("b")).isFalse();
        assertThat(cache.getOrLoadAll(Batch.of("b", "c"), BatchLoadTest::lengths))
                .hasSize(2);
    }

    @Test
    void keysThatNobodyAskedForAreIgnoredAndCounted() {
        assertThat(cache.getOrLoadAll(Batch.of("a"), misses -> Map.of("a", 1L, "x", 2L, "y", 3L)))
                .containsExactly(Map.entry("a", 1L));
        assertThat(cache.contains("x")).isFalse();
        assertThat(caches.numbers.stats().unrequestedKeys()).isEqualTo(2);
    }

    @Test
    void aFailureComesOutAsItselfAndLeavesNothingBehind() {
        IOException failure = new IOException("source");
        assertThatThrownBy(() -> cache.getOrLoadAll(Batch.of("a", "b"), misses -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(caches.numbers.stats().loadFailures()).isEqualTo(1);
        assertThat(cache.getOrLoad("a", key -> 1L)).isEqualTo(1L);
        assertThat(cache.getAll(Batch.of("a", "b"))).containsOnlyKeys("a");
    }

    @Test
    void aLoaderThatReturnsNoMapLeavesNothingBehind() {
        assertThatThrownBy(() -> cache.getOrLoadAll(Batch.of("a", "b"), misses -> null))
                .isInstanceOf(NullPointerException.class);
        assertThat(cache.getOrLoad("a", key -> 1L)).isEqualTo(1L);
        assertThat(cache.get("a")).contains(1L);
    }

    @Test
    void keysThatOthersLoadAreWaitedFor() throws Exception {
        Gate gate = new Gate();
        Caller<Long> leader = callers.start(() -> caches.numbers.getOrLoad("b", key -> {
            gate.pass();
            return 7L;
        }));
        gate.awaitArrival();
        List<List<String>> calls = new CopyOnWriteArrayList<>();
        Caller<Map<String, Long>> batch = callers.start(() -> cache.getOrLoadAll(Batch.of("a", "b", "c"), misses -> {
            calls.add(List.copyOf(misses));
            return lengths(misses);
        }));
        // it has joined the flight of "b" before it loads its own
        await().until(() -> !calls.isEmpty());
        gate.open();
        assertThat(leader.get()).isEqualTo(7L);
        assertThat(batch.get()).containsExactly(Map.entry("a", 1L), Map.entry("b", 7L), Map.entry("c", 1L));
        assertThat(calls).containsExactly(List.of("a", "c"));
    }

    @Test
    void whatAnotherFailsToLoadIsLoadedInASecondCall() throws Exception {
        Gate gate = new Gate();
        Caller<Long> leader = callers.start(() -> caches.numbers.getOrLoad("b", key -> {
            gate.pass();
            throw new IOException("source");
        }));
        gate.awaitArrival();
        List<List<String>> calls = new CopyOnWriteArrayList<>();
        Caller<Map<String, Long>> batch = callers.start(() -> cache.getOrLoadAll(Batch.of("a", "b"), misses -> {
            calls.add(List.copyOf(misses));
            return lengths(misses);
        }));
        // it has joined the flight of "b" before it loads its own
        await().until(() -> !calls.isEmpty());
        gate.open();
        assertThatThrownBy(leader::get).isInstanceOf(IOException.class);
        assertThat(batch.get()).containsExactly(Map.entry("a", 1L), Map.entry("b", 1L));
        assertThat(calls).containsExactly(List.of("a"), List.of("b"));
        assertThat(caches.numbers.getAll(Batch.of("a", "b"))).hasSize(2);
    }

    @Test
    void crossedBatchesDoNotWaitForEachOther() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Caller<Integer>> both = new ArrayList<>();
        for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
            both.add(callers.start(() -> {
                int complete = 0;
                for (int round = 0; round < 100; round++) {
                    start.await(10, TimeUnit.SECONDS);
                    Map<String, Long> all = cache.getOrLoadAll(Batch.copyOf(order), BatchLoadTest::lengths);
                    complete += all.size() == 2 && List.copyOf(all.keySet()).equals(order) ? 1 : 0;
                    start.await(10, TimeUnit.SECONDS);
                    cache.clear();
                }
                return complete;
            }));
        }
        long begun = System.nanoTime();
        assertThat(both.get(0).get()).isEqualTo(100);
        assertThat(both.get(1).get()).isEqualTo(100);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        CacheStats stats = caches.numbers.stats();
        assertThat(stats.loadFailures()).isZero();
    }
}
