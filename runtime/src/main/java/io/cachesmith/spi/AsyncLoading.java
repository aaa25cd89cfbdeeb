package io.cachesmith.spi;

import io.cachesmith.AsyncBatchLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads without waiting. What is not complete at once goes on in the configured executor.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class AsyncLoading<K, V> {

    private final CacheCalls<K, V> calls;
    private final Executor executor;

    AsyncLoading(CacheCalls<K, V> calls) {
        this.calls = calls;
        this.executor = calls.context.executor();
    }

    /** As {@link Loading#load}. */
    CompletableFuture<Map<K, V>> load(
            List<Keyed<K>> misses, AsyncBatchLoader<K, V> loader, Class<?> loaderClass, long start) {
        long deadline = System.nanoTime() + calls.context.config().loadWait().toNanos();
        return nextRound(new Request<>(loader, loaderClass, deadline, new LinkedHashMap<>()), misses, false, start);
    }

    /** What stays the same over all rounds of one caller. */
    private record Request<K, V>(AsyncBatchLoader<K, V> loader, Class<?> loaderClass, long deadline, Map<K, V> found) {}

    private CompletableFuture<Map<K, V>> nextRound(
            Request<K, V> request, List<Keyed<K>> left, boolean alone, long start) {
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(request.found());
        }
        LoadRound<K, V> round = alone
                ? LoadRound.alone(calls, left, request.loaderClass())
                : LoadRound.begin(calls, left, request.loaderClass(), null);
        return loadOwn(round, request.loader(), start + calls.timeoutNanos)
                .thenCompose(done -> awaitOthers(round, request.deadline()))
                .thenCompose(done -> {
                    request.found().putAll(round.found());
                    return nextRound(request, round.again(), round.late(), System.nanoTime());
                });
    }

    private CompletableFuture<@Nullable Void> loadOwn(
            LoadRound<K, V> round, AsyncBatchLoader<K, V> loader, long storeDeadline) {
        return round.acquire()
                .future(storeDeadline - System.nanoTime(), executor)
                .thenCompose(undecodable -> undecodable
                        ? round.acquireUndecodable().future(storeDeadline - System.nanoTime(), executor)
                        : CompletableFuture.completedFuture(false))
                .<@Nullable Void>thenCompose(leased -> {
                    Set<K> own = round.toLoad();
                    return own.isEmpty()
                            ? CompletableFuture.completedFuture(null)
                            : onExecutor(callLoader(loader, own), values -> {
                                round.loaded(values);
                                return null;
                            });
                })
                // also when the executor refuses: no flight may stay up
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        round.crashed(unwrap(failure));
                    }
                });
    }

    private CompletableFuture<? extends Map<K, V>> callLoader(AsyncBatchLoader<K, V> loader, Set<K> keys) {
        CompletionStage<? extends Map<K, V>> stage;
        try {
            stage = loader.load(keys);
        } catch (Throwable thrown) {
            stage = CompletableFuture.failedFuture(thrown);
        }
        return stage.whenComplete((values, failure) -> {
                    if (failure != null) {
                        calls.counters.loadFailures.increment();
                    }
                })
                .toCompletableFuture();
    }

    /** Applies at once what is there, and everything else on the executor, whichever thread brings it. */
    private <T, R extends @Nullable Object> CompletableFuture<R> onExecutor(
            CompletableFuture<T> future, Function<? super T, R> then) {
        return future.isDone() ? future.thenApply(then) : future.thenApplyAsync(then, executor);
    }

    private CompletableFuture<@Nullable Void> awaitOthers(LoadRound<K, V> round, long deadline) {
        List<CompletableFuture<Landing<V>>> landings = new ArrayList<>();
        long wait = Math.max(0, deadline - System.nanoTime());
        for (Flight<V> other : round.joined().values()) {
            // a copy: giving up here must not end the flight for others
            landings.add(
                    other.landing().copy().completeOnTimeout(new Landing.Late<>(true), wait, TimeUnit.NANOSECONDS));
        }
        CompletableFuture<?> all = CompletableFuture.allOf(landings.toArray(CompletableFuture<?>[]::new));
        return onExecutor(all.thenApply(done -> landings), done -> {
            int position = 0;
            for (Keyed<K> miss : round.joined().keySet()) {
                Throwable failure = round.landed(miss, landings.get(position++).join());
                if (failure != null) {
                    throw new CompletionException(failure);
                }
            }
            return null;
        });
    }

    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
