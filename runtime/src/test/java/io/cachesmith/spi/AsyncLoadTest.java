package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.AsyncCacheLoader;
import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import io.cachesmith.codec.TextCodec;
import io.cachesmith.memory.MemoryStore;
import io.cachesmith.spi.Callers.Caller;
import io.cachesmith.spi.Callers.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the operations that do not wait can do, and do wrong. */
final class AsyncLoadTest {

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "cache-executor"));
    private final CacheConfig config = TestCaches.config()
            .executor(executor)
            .commandTimeout(Duration.ofSeconds(5))
            .build();
    private final TestCaches caches = TestCaches.inMemory(config);
    private final TypedCache<String, Long> cache = caches.numbers;
    private final AsyncTypedCache<String, Long> async = cache.async();
    private final Callers callers = new Callers();
    private final AtomicInteger loads = new AtomicInteger();
    private final CompletableFuture<Long> source = new CompletableFuture<>();

    @AfterEach
    void close() {
        callers.close();
        caches.close();
        executor.shutdownNow();
    }

    private AsyncCacheLoader<String, Long> loader() {
        return key -> {
            loads.incrementAndGet();
            return source;
        };
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    @Test
    void callersShareOneLoadAndNobodyWaits() throws Exception {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(async.getOrLoad("k", loader()));
        }
        assertThat(all).noneMatch(CompletableFuture::isDone);
        source.complete(5L);
        for (CompletableFuture<Long> each : all) {
            assertThat(get(each)).isEqualTo(5L);
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.get("k")).contains(5L);
    }

    @Test
    void aHitIsThereAtOnce() {
        cache.put("k", 1L);
        assertThat(async.get("k")).isCompletedWithValueMatching(hit -> hit.orElseThrow() == 1L);
        assertThat(async.getOrLoad("k", loader())).isCompletedWithValue(1L);
        assertThat(async.getOrLoadAll(Batch.of("k"), keys -> CompletableFuture.failedFuture(new IOException())))
                .isCompletedWithValue(Map.of("k", 1L));
    }

    @Test
    void cancellingOneCallerCancelsNobodyElse() throws Exception {
        CompletableFuture<Long> first = async.getOrLoad("k", loader());
        CompletableFuture<Long> second = async.getOrLoad("k", loader());
        CompletableFuture<Long> third = async.getOrLoad("k", loader());
        first.cancel(true);
        second.completeExceptionally(new IOException());
        source.complete(5L);
        assertThat(get(third)).isEqualTo(5L);
        assertThat(source).isCompleted();
        assertThat(cache.get("k")).contains(5L);
        assertThat(loads).hasValue(1);
    }

    @Test
    void aFailedStageArrivesAsItsOwnException() {
        IOException failure = new IOException("source");
        source.completeExceptionally(failure);
        CompletableFuture<Long> single = async.getOrLoad("k", loader());
        CompletableFuture<Map<String, Long>> batch =
                async.getOrLoadAll(Batch.of("k"), keys -> CompletableFuture.failedFuture(failure));
        CompletableFuture<Long> staged =
                async.getOrLoad("k", key -> source.thenApply(value -> value).thenApply(value -> value));
        for (CompletableFuture<?> failed : List.of(single, batch, staged)) {
            assertThatThrownBy(() -> get(failed))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(failure);
            AtomicInteger seen = new AtomicInteger();
            assertThat(failed.whenComplete((value, thrown) -> seen.set(thrown == failure ? 1 : 2)))
                    .isCompletedExceptionally();
            assertThat(seen).hasValue(1);
        }
        assertThat(cache.stats().loadFailures()).isEqualTo(3);
        assertThat(cache.getOrLoad("k", key -> 1L)).isEqualTo(1L);
        assertThat(cache.get("k")).contains(1L);
    }

    @Test
    void aFailureIsSharedWithLoadersOfTheSameClassOnly() throws Exception {
        CompletableFuture<Long> first = async.getOrLoad("k", loader());
        CompletableFuture<Long> same = async.getOrLoad("k", loader());
        CompletableFuture<Long> other = async.getOrLoad("k", key -> CompletableFuture.completedFuture(9L));
        IOException failure = new IOException("source");
        source.completeExceptionally(failure);
        assertThatThrownBy(() -> get(first)).cause().isSameAs(failure);
        assertThatThrownBy(() -> get(same)).cause().isSameAs(failure);
        assertThat(get(other)).isEqualTo(9L);
        assertThat(cache.get("k")).contains(9L);
    }

    @Test
    void aCancelledSourceIsNotSharedWithOthers() throws Exception {
        CompletableFuture<Long> first = async.getOrLoad("k", loader());
        CompletableFuture<Long> second = async.getOrLoad("k", key -> {
            loads.incrementAndGet();
            return CompletableFuture.completedFuture(9L);
        });
        source.cancel(true);
        assertThatThrownBy(() -> get(first)).isInstanceOf(CancellationException.class);
        assertThat(get(second)).isEqualTo(9L);
        assertThat(loads).hasValue(2);
    }

    @Test
    void whatALoaderThrowsItselfIsAFailedResult() {
        IllegalStateException thrown = new IllegalStateException("loader");
        assertThatThrownBy(() -> get(async.getOrLoad("k", key -> {
                    throw thrown;
                })))
                .cause()
                .isSameAs(thrown);
        assertThatThrownBy(() -> get(async.getOrLoadAll(Batch.of("k"), keys -> {
                    throw thrown;
                })))
                .cause()
                .isSameAs(thrown);
        assertThat(cache.stats().loadFailures()).isEqualTo(2);
        assertThat(cache.getOrLoad("k", key -> 1L)).isEqualTo(1L);
    }

    @Test
    void aLoaderWithoutAStageIsAFailedResult() {
        assertThatThrownBy(() -> get(async.getOrLoad("k", key -> null))).hasCauseInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> get(async.getOrLoadAll(Batch.of("k"), keys -> null)))
                .hasCauseInstanceOf(NullPointerException.class);
        assertThat(cache.getOrLoad("k", key -> 1L)).isEqualTo(1L);
        assertThat(cache.get("k")).contains(1L);
    }

    @Test
    void aCallerThatWaitsJoinsALoadThatDoesNot() throws Exception {
        CompletableFuture<Long> leader = async.getOrLoad("k", loader());
        Caller<Long> follower = callers.start(() -> cache.getOrLoad("k", key -> {
                    throw new AssertionError("somebody loads already");
                }))
                .awaitWaiting();
        source.complete(5L);
        assertThat(follower.get()).isEqualTo(5L);
        assertThat(get(leader)).isEqualTo(5L);
    }

    @Test
    void aCallerThatDoesNotWaitJoinsALoadThatDoes() throws Exception {
        Gate gate = new Gate();
        Caller<Long> leader = callers.start(() -> cache.getOrLoad("k", key -> {
            gate.pass();
            return 5L;
        }));
        gate.awaitArrival();
        CompletableFuture<Long> follower = async.getOrLoad("k", loader());
        CompletableFuture<String> dependent =
                follower.thenApply(value -> Thread.currentThread().getName());
        assertThat(follower).isNotDone();
        gate.open();
        assertThat(leader.get()).isEqualTo(5L);
        // first, as whoever waits for a future may run what depends on it
        assertThat(get(dependent)).isEqualTo("cache-executor");
        assertThat(get(follower)).isEqualTo(5L);
        assertThat(loads).hasValue(0);
    }

    @Test
    void whoWaitedTooLongLoadsForItselfAndStoresNothing() throws Exception {
        CacheConfig impatient =
                TestCaches.config().loadWait(Duration.ofMillis(50)).build();
        try (TestCaches others = TestCaches.inMemory(impatient)) {
            CompletableFuture<Long> leader = others.numbers.async().getOrLoad("k", loader());
            CompletableFuture<Long> late =
                    others.numbers.async().getOrLoad("k", key -> CompletableFuture.completedFuture(2L));
            assertThat(get(late)).isEqualTo(2L);
            assertThat(others.numbers.contains("k")).isFalse();
            source.complete(1L);
            assertThat(get(leader)).isEqualTo(1L);
            assertThat(others.numbers.get("k")).contains(1L);
        }
    }

    @Test
    void whatTheExecutorRefusesIsDoneElsewhere() throws Exception {
        CacheConfig refusing = TestCaches.config()
                .executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        try (TestCaches others = TestCaches.inMemory(refusing)) {
            CompletableFuture<Long> refused = others.numbers.async().getOrLoad("k", loader());
            CompletableFuture<Map<String, Long>> batch = others.numbers
                    .async()
                    .getOrLoadAll(Batch.of("l", "m"), keys -> source.thenApply(value -> Map.of("l", value)));
            source.complete(5L);
            assertThat(get(refused)).isEqualTo(5L);
            assertThat(get(batch)).isEqualTo(Map.of("l", 5L));
            assertThat(others.numbers.getAll(Batch.of("k", "l"))).hasSize(2);
        }
    }

    @Test
    void dependentsRunOnTheExecutorAndNeverOnTheStoresThread() throws Exception {
        List<Function<AsyncTypedCache<String, Long>, CompletableFuture<?>>> operations = List.of(
                a -> a.get("k"),
                a -> a.getAll(Batch.of("k")),
                a -> a.getOrLoad("k", key -> CompletableFuture.completedFuture(1L)),
                a -> a.getOrLoadAll(Batch.of("k"), keys -> CompletableFuture.completedFuture(Map.of("k", 1L))),
                a -> a.put("k", 1L),
                a -> a.put("k", 1L, Duration.ofSeconds(1)),
                a -> a.putIfAbsent("k", 1L),
                a -> a.replace("k", 1L),
                a -> a.putAll(EntryBatch.of("k", 1L)),
                a -> a.invalidate("k"),
                a -> a.invalidateAll(Batch.of("k")),
                a -> a.contains("k"),
                a -> a.remainingTtl("k"),
                a -> a.touch("k", Duration.ofSeconds(1)),
                AsyncTypedCache::clear);
        for (Function<AsyncTypedCache<String, Long>, CompletableFuture<?>> operation : operations) {
            LaterStore store = new LaterStore(new MemoryStore(config));
            store.hold();
            try (TestCaches later = TestCaches.over(store, config)) {
                CompletableFuture<?> pending = operation.apply(later.numbers.async());
                assertThat(pending).isNotDone();
                CompletableFuture<String> dependent =
                        pending.thenApply(result -> Thread.currentThread().getName());
                store.release();
                assertThat(get(dependent)).isEqualTo("cache-executor");
            }
        }
    }

    @Test
    void whatACallerGivesUpIsFinishedAllTheSame() {
        LaterStore store = new LaterStore(new MemoryStore(config));
        try (TestCaches later = TestCaches.over(store, config)) {
            store.hold();
            CompletableFuture<?> pending = later.numbers.async().invalidate("k");
            assertThat(pending.cancel(false)).isTrue();
            store.release();
            await().untilAsserted(() ->
                    assertThat(later.numbers.stats().invalidations()).isEqualTo(1));
        }
    }

    @Test
    void valuesAreNeverDecodedOnTheStoresThread() throws Exception {
        List<String> threads = new ArrayList<>();
        LaterStore store = new LaterStore(new MemoryStore(config));
        try (TestCaches later = TestCaches.over(store, config)) {
            TypedCache<String, String> watched = later.cacheOf("watched", new TextCodec<>(text -> text, text -> {
                threads.add(Thread.currentThread().getName());
                return text;
            }));
            watched.put("k", "value");
            store.hold();
            CompletableFuture<?> pending = watched.async().get("k");
            store.release();
            get(pending);
        }
        assertThat(threads).containsExactly("cache-executor");
    }

    private static final class OfAStore extends Thread implements StoreThread {

        OfAStore(Runnable task) {
            super(task);
        }
    }

    /** Where a caller's code waits on a store's thread, nothing is answered any more, nor given up. */
    @Test
    void aCallersCodeNeverRunsOnAStoresThreadWhateverTheExecutor() throws Exception {
        CacheConfig handsBack = TestCaches.config().executor(Runnable::run).build();
        try (TestCaches over = TestCaches.inMemory(handsBack)) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            Thread store =
                    new OfAStore(() -> over.context().executor().execute(() -> ran.complete(Thread.currentThread())));
            store.start();
            assertThat(get(ran)).isNotInstanceOf(StoreThread.class);
            store.join();
            over.context()
                    .executor()
                    .execute(() -> assertThat(Thread.currentThread()).isNotInstanceOf(StoreThread.class));
        }
    }

    /** An executor without room may let whoever brings it work wait. */
    @Test
    void aStoresThreadWaitsForNoExecutor() throws Exception {
        CountDownLatch room = new CountDownLatch(1);
        CacheConfig full = TestCaches.config()
                .executor(task -> {
                    try {
                        room.await();
                    } catch (InterruptedException unwanted) {
                        throw new IllegalStateException(unwanted);
                    }
                    task.run();
                })
                .build();
        try (TestCaches over = TestCaches.inMemory(full)) {
            CompletableFuture<Boolean> ran = new CompletableFuture<>();
            Thread store = new OfAStore(() -> over.context().executor().execute(() -> ran.complete(true)));
            store.start();
            store.join(10_000);
            assertThat(store.isAlive()).isFalse();
            assertThat(ran).isNotDone();
            room.countDown();
            assertThat(get(ran)).isTrue();
        }
    }

    @Test
    void whatAnExecutorThrowsOnAStoresThreadIsNoLostWork() throws Exception {
        CacheConfig broken = TestCaches.config()
                .executor(task -> {
                    throw new IllegalStateException("not initialized");
                })
                .build();
        try (TestCaches over = TestCaches.inMemory(broken)) {
            CompletableFuture<Boolean> ran = new CompletableFuture<>();
            Thread store = new OfAStore(() -> over.context().executor().execute(() -> ran.complete(true)));
            store.start();
            assertThat(get(ran)).isTrue();
            store.join();
        }
    }
}
