package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a load began to find before its key was invalidated or written is not stored, and not given to later callers. */
final class FenceTest {

    private static final String KEY = "k";

    /** What is done to the key while it is loaded, and what is stored afterwards. */
    private record Change(String name, Consumer<TypedCache<String, Long>> run, Long stored) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Loads the key, alone or in a batch with a companion. */
    private interface Load {

        Long run(TypedCache<String, Long> cache, String companion, LongSupplier source);
    }

    private static final List<Change> CHANGES = List.of(
            new Change("invalidate", cache -> cache.invalidate(KEY), null),
            new Change("invalidateAll", cache -> cache.invalidateAll(Batch.of("x", KEY)), null),
            new Change("clear", TypedCache::clear, null),
            new Change("put", cache -> cache.put(KEY, 7L), 7L),
            new Change("putFor", cache -> cache.put(KEY, 7L, Duration.ofSeconds(9)), 7L),
            new Change("putIfAbsent", cache -> cache.putIfAbsent(KEY, 7L), 7L),
            new Change("putAll", cache -> cache.putAll(EntryBatch.of("x", 1L, KEY, 7L)), 7L),
            new Change(
                    "put and invalidate",
                    cache -> {
                        cache.put(KEY, 7L);
                        cache.invalidate(KEY);
                    },
                    null));

    private final Callers callers = new Callers();

    @AfterEach
    void close() {
        callers.close();
    }

    private static Long single(TypedCache<String, Long> cache, String companion, LongSupplier source) {
        return cache.getOrLoad(KEY, key -> source.getAsLong());
    }

    private static Long batch(TypedCache<String, Long> cache, String companion, LongSupplier source) {
        return cache.getOrLoadAll(Batch.of(companion, KEY), keys -> Map.of(companion, 0L, KEY, source.getAsLong()))
                .get(KEY);
    }

    static Stream<Arguments> changes() {
        Map<String, Load> loads = Map.of("single", FenceTest::single, "batch", FenceTest::batch);
        return LaterStore.ways()
                .flatMap(way -> loads.entrySet().stream()
                        .flatMap(load -> CHANGES.stream()
                                .map(change -> arguments(
                                        way.get()[0], way.get()[1], load.getKey(), load.getValue(), change))));
    }

    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @MethodSource("changes")
    void theLoadedValueIsReturnedAndNotStored(
            Flavour flavour, LaterStore.Answers answers, String name, Load load, Change change) {
        try (TestCaches caches =
                LaterStore.cachesOver(answers, TestCaches.config().build())) {
            TypedCache<String, Long> cache = flavour.of(caches.numbers);
            Long loaded = load.run(cache, "a", () -> {
                change.run().accept(caches.numbers);
                return 1L;
            });
            assertThat(loaded).isEqualTo(1L);
            assertThat(cache.get(KEY).orElse(null)).isEqualTo(change.stored());
            assertThat(caches.numbers.getOrLoad(KEY, key -> 2L)).isEqualTo(change.stored() == null ? 2L : 7L);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @MethodSource("changes")
    void whoComesAfterTheChangeDoesNotJoinTheOldLoad(
            Flavour flavour, LaterStore.Answers answers, String name, Load load, Change change) {
        try (TestCaches caches =
                LaterStore.cachesOver(answers, TestCaches.config().build())) {
            TypedCache<String, Long> cache = flavour.of(caches.numbers);
            Long loaded = load.run(cache, "a", () -> {
                change.run().accept(caches.numbers);
                assertThat(later(() -> load.run(cache, "b", () -> 2L))).isEqualTo(change.stored() == null ? 2L : 7L);
                return 1L;
            });
            assertThat(loaded).isEqualTo(1L);
            assertThat(cache.get(KEY)).contains(change.stored() == null ? 2L : 7L);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @MethodSource("changes")
    void inAnOutageNobodyJoinsTheOldLoadEither(
            Flavour flavour, LaterStore.Answers answers, String name, Load load, Change change) {
        try (TestCaches caches = TestCaches.unavailable()) {
            TypedCache<String, Long> cache = flavour.of(caches.numbers);
            Long loaded = load.run(cache, "a", () -> {
                change.run().accept(caches.numbers);
                assertThat(later(() -> load.run(cache, "b", () -> 2L))).isEqualTo(2L);
                return 1L;
            });
            assertThat(loaded).isEqualTo(1L);
        }
    }

    /** Runs on another thread, as its own would be taken for the load's. */
    private Long later(Callable<Long> call) {
        try {
            return callers.start(call).get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
