package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachesmith.CacheLoader;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.Callers.Caller;
import io.cachesmith.spi.Callers.Gate;
import io.cachesmith.spi.TestCaches.Note;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One load of a key at a time, whoever wants its value. */
final class SingleFlightTest {

    private static final String KEY = "k";

    private final TestCaches caches = TestCaches.inMemory();
    private final TypedCache<String, Long> cache = caches.numbers;
    private final Callers callers = new Callers();
    private final Gate gate = new Gate();
    private final AtomicInteger loads = new AtomicInteger();

    @AfterEach
    void close() {
        callers.close();
        caches.close();
    }

    /** A loader that waits for the gate; all of them have one class. */
    private <V> CacheLoader<String, V, Exception> gated(V value) {
        return key -> {
            loads.incrementAndGet();
            gate.pass();
            return value;
        };
    }

    /** A loader that waits for the gate and fails; all of them have one class. */
    private CacheLoader<String, Long, Exception> failing(Throwable failure) {
        return key -> {
            loads.incrementAndGet();
            gate.pass();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    private <V> List<Caller<V>> startWaiting(
            int number, TypedCache<String, V> cache, CacheLoader<String, V, ?> loader) {
        List<Caller<V>> started = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            started.add(callers.start(() -> cache.getOrLoad(KEY, loader)));
        }
        started.forEach(Caller::awaitWaiting);
        return started;
    }

    @Test
    void sixtyFourCallersShareOneLoad() throws Exception {
        List<Caller<Long>> all = startWaiting(64, cache, gated(1_000L));
        gate.open();
        for (Caller<Long> caller : all) {
            assertThat(caller.get()).isEqualTo(1_000L);
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.stats().loads()).isEqualTo(1);
        assertThat(cache.stats().misses()).isEqualTo(64);
        assertThat(cache.stats().puts()).isEqualTo(1);
        assertThat(cache.get(KEY)).contains(1_000L);
    }

    @Test
    void nobodyIsGivenAValueThatAnotherCallerCanChange() throws Exception {
        Note loaded = new Note("text");
        List<Caller<Note>> all = startWaiting(4, caches.notes, gated(loaded));
        gate.open();
        Set<Note> given = new HashSet<>();
        for (Caller<Note> caller : all) {
            Note note = caller.get();
            assertThat(note.text).isEqualTo("text");
            given.add(note);
        }
        assertThat(given).hasSize(4);
    }

    @Test
    void aValueThatCannotChangeIsShared() throws Exception {
        Long loaded = 123_456L;
        List<Caller<Long>> all = startWaiting(4, cache, gated(loaded));
        gate.open();
        for (Caller<Long> caller : all) {
            assertThat(caller.get()).isSameAs(loaded);
        }
    }

    @Test
    void aWaitingCallerLoadsForItselfWhenTheSharedBytesCannotBeRead() throws Exception {
        CacheLoader<String, Note, Exception> unreadable = key -> {
            loads.incrementAndGet();
            gate.pass();
            return new Note("corrupt");
        };
        List<Caller<Note>> all = startWaiting(2, caches.notes, unreadable);
        gate.open();
        for (Caller<Note> caller : all) {
            assertThat(caller.get().text).isEqualTo("corrupt");
        }
    }

    @Test
    void nothingIsReturnedToAllAndNotStored() throws Exception {
        List<Caller<Long>> all = startWaiting(8, cache, gated(null));
        gate.open();
        for (Caller<Long> caller : all) {
            assertThat(caller.get()).isNull();
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.contains(KEY)).isFalse();
        assertThat(cache.getOrLoad(KEY, key -> 2L)).isEqualTo(2L);
    }

    @Test
    void aCheckedExceptionComesOutAsItself() {
        IOException failure = new IOException("source");
        assertThatThrownBy(() -> cache.getOrLoad(KEY, key -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(cache.stats().loadFailures()).isEqualTo(1);
        assertThat(cache.stats().loads()).isZero();
        assertThat(cache.getOrLoad(KEY, key -> 2L)).isEqualTo(2L);
        assertThat(cache.get(KEY)).contains(2L);
    }

    @Test
    void aFailureIsSharedWithLoadersOfTheSameClass() {
        IOException failure = new IOException("source");
        List<Caller<Long>> all = startWaiting(8, cache, failing(failure));
        gate.open();
        for (Caller<Long> caller : all) {
            assertThatThrownBy(caller::get).isSameAs(failure);
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.stats().loadFailures()).isEqualTo(1);
    }

    @Test
    void aFailureDoesNotCrossToAnotherLoader() throws Exception {
        Caller<Long> failing =
                startWaiting(1, cache, failing(new IOException("source"))).get(0);
        Caller<Long> other =
                callers.start(() -> cache.getOrLoad(KEY, key -> 2L)).awaitWaiting();
        gate.open();
        assertThatThrownBy(failing::get).isInstanceOf(IOException.class);
        assertThat(other.get()).isEqualTo(2L);
        assertThat(cache.get(KEY)).contains(2L);
    }

    static List<Throwable> personal() {
        return List.of(new InterruptedException(), new CancellationException(), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatHappenedToOneThreadIsNotShared(Throwable failure) {
        List<Caller<Long>> all = startWaiting(4, cache, failing(failure));
        gate.open();
        for (Caller<Long> caller : all) {
            assertThatThrownBy(caller::get).isSameAs(failure);
        }
        assertThat(loads).hasValue(4);
    }

    @Test
    void aLoadOfTheSameKeyFromWithinItsOwnRunsDirectly() {
        long start = System.nanoTime();
        Long value = cache.getOrLoad(KEY, key -> 1 + cache.getOrLoad(KEY, again -> 41L));
        assertThat(value).isEqualTo(42L);
        assertThat(cache.get(KEY)).contains(42L);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aCycleOverTwoThreadsEndsAtTheBound() throws Exception {
        try (TestCaches impatient = TestCaches.inMemory(
                TestCaches.config().loadWait(Duration.ofMillis(100)).build())) {
            TypedCache<String, Long> numbers = impatient.numbers;
            Gate other = new Gate();
            Caller<Long> first = callers.start(() -> numbers.getOrLoad("k1", key -> {
                gate.pass();
                return 10 + numbers.getOrLoad("k2", k2 -> 1L);
            }));
            Caller<Long> second = callers.start(() -> numbers.getOrLoad("k2", key -> {
                other.pass();
                return 20 + numbers.getOrLoad("k1", k1 -> 2L);
            }));
            gate.awaitArrival();
            other.awaitArrival();
            gate.open();
            other.open();
            assertThat(List.of(first.get(), second.get()))
                    .isIn(List.of(11L, 22L), List.of(11L, 31L), List.of(32L, 22L));
        }
    }

    @Test
    void whoWaitedTooLongLoadsForItselfAndStoresNothing() throws Exception {
        try (TestCaches impatient = TestCaches.inMemory(
                TestCaches.config().loadWait(Duration.ofMillis(50)).build())) {
            Caller<Long> leader = startWaiting(1, impatient.numbers, gated(1L)).get(0);
            assertThat(impatient.numbers.getOrLoad(KEY, key -> 2L)).isEqualTo(2L);
            assertThat(impatient.numbers.contains(KEY)).isFalse();
            gate.open();
            assertThat(leader.get()).isEqualTo(1L);
            assertThat(impatient.numbers.get(KEY)).contains(1L);
        }
    }

    @Test
    void aWaitingCallerThatIsInterruptedLoadsForItselfAndKeepsItsFlag() throws Exception {
        Caller<Long> leader = startWaiting(1, cache, gated(1L)).get(0);
        Caller<Boolean> interrupted = callers.start(() -> {
                    boolean[] seen = new boolean[1];
                    Long value = cache.getOrLoad(KEY, key -> {
                        seen[0] = Thread.currentThread().isInterrupted();
                        return 2L;
                    });
                    return value == 2L && seen[0] && Thread.currentThread().isInterrupted();
                })
                .awaitWaiting();
        interrupted.thread().interrupt();
        assertThat(interrupted.get()).isTrue();
        gate.open();
        assertThat(leader.get()).isEqualTo(1L);
        assertThat(cache.get(KEY)).contains(1L);
    }

    @Test
    void aLoadOfOneKeyDoesNotHoldUpAnother() throws Exception {
        Caller<Long> leader = startWaiting(1, cache, gated(1L)).get(0);
        assertThat(cache.getOrLoad("other", key -> 2L)).isEqualTo(2L);
        assertThat(caches.texts.getOrLoad(KEY, key -> "text")).isEqualTo("text");
        gate.open();
        assertThat(leader.get()).isEqualTo(1L);
    }

    @Test
    void aLoadAfterCloseIsReturned() throws Exception {
        List<Caller<Long>> all = startWaiting(4, cache, gated(1L));
        caches.close();
        gate.open();
        for (Caller<Long> caller : all) {
            assertThat(caller.get()).isEqualTo(1L);
        }
        assertThat(cache.get(KEY)).isEmpty();
    }
}
