package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheStats;
import io.cachesmith.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, with every way in which a store can let it down: it returns, as a miss or a dropped write. */
final class StoreTroubleTest {

    private static final Duration TIMEOUT = Duration.ofMillis(400);

    /** What waiting twice would take, less some time for a busy machine. */
    private static final Duration SOON = Duration.ofMillis(700);

    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        pool.shutdownNow();
    }

    private static TestCaches over(LaterStore store, CacheConfig config) {
        return TestCaches.over(store, config);
    }

    private static CacheConfig config() {
        return TestCaches.config().commandTimeout(TIMEOUT).build();
    }

    private static LaterStore store() {
        return new LaterStore(new MemoryStore(config()));
    }

    /** All operations at once, each in a manager of its own, as each takes the whole timeout. */
    @ParameterizedTest
    @EnumSource(Flavour.class)
    void aStoreThatNeverAnswersIsGivenUpWithinTheTimeout(Flavour flavour) throws Exception {
        List<Future<String>> complaints = new ArrayList<>();
        for (Operation operation : Operation.ALL) {
            complaints.add(pool.submit(() -> {
                LaterStore store = store();
                store.answerNever();
                long start = System.nanoTime();
                try (TestCaches caches = over(store, config())) {
                    assertServes(operation, caches, flavour);
                }
                long took = System.nanoTime() - start;
                return took < SOON.toNanos()
                        ? ""
                        : operation.name() + " took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms";
            }));
        }
        List<String> slow = new ArrayList<>();
        for (Future<String> complaint : complaints) {
            slow.add(complaint.get(20, TimeUnit.SECONDS));
        }
        assertThat(slow).containsOnly("");
    }

    static Stream<Arguments> failures() {
        return LaterStore.ways()
                .flatMap(way -> Arrays.stream(StoreFailure.values())
                        .map(failure -> arguments(way.get()[0], way.get()[1], failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noFailureReachesTheCaller(Flavour flavour, LaterStore.Answers answers, StoreFailure failure) {
        for (Operation operation : Operation.ALL) {
            LaterStore store = store();
            store.fail(failure, answers);
            try (TestCaches caches = over(store, config());
                    CapturedLog log = new CapturedLog()) {
                assertServes(operation, caches, flavour);
                assertThat(log.lines()).isEmpty();
            }
        }
    }

    private static void assertServes(Operation operation, TestCaches caches, Flavour flavour) {
        assertThat(operation.run().apply(flavour.of(caches.numbers)))
                .as(operation.name())
                .isEqualTo(operation.withoutStore());
        CacheStats stats = caches.numbers.stats();
        assertThat(stats.readFailures()).as(operation.name()).isEqualTo(operation.readFailures());
        assertThat(stats.droppedWrites()).as(operation.name()).isEqualTo(operation.droppedWrites());
        assertThat(List.of(stats.hits(), stats.puts(), stats.invalidations()))
                .as(operation.name())
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void anInterruptedCallerIsServedAtOnceAndKeepsItsFlag() throws Exception {
        for (Operation operation : Operation.ALL) {
            LaterStore store = store();
            store.answerNever();
            try (TestCaches caches = over(store, config())) {
                Future<Boolean> flag = pool.submit(() -> {
                    Thread.currentThread().interrupt();
                    Object result = operation.run().apply(caches.numbers);
                    assertThat(result).as(operation.name()).isEqualTo(operation.withoutStore());
                    return Thread.interrupted();
                });
                assertThat(flag.get(TIMEOUT.toMillis() / 2, TimeUnit.MILLISECONDS))
                        .as(operation.name())
                        .isTrue();
            }
        }
    }
}
