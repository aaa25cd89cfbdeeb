package io.cachesmith.spi;

import io.cachesmith.BatchLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Loads on the calling thread, and waits there for what others load.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class Loading<K, V> {

    private final CacheCalls<K, V> calls;

    Loading(CacheCalls<K, V> calls) {
        this.calls = calls;
    }

    /**
     * Loads what is missing.
     *
     * @param start when the store was first waited for; all of that waiting ends a command's timeout later
     */
    <X extends Exception> Map<K, V> load(
            List<Keyed<K>> misses, BatchLoader<K, V, X> loader, Class<?> loaderClass, long start) throws X {
        Map<K, V> found = new LinkedHashMap<>();
        List<Keyed<K>> left = misses;
        boolean alone = false;
        long storeDeadline = start + calls.timeoutNanos;
        long deadline = System.nanoTime() + calls.context.config().loadWait().toNanos();
        while (!left.isEmpty()) {
            LoadRound<K, V> round = alone
                    ? LoadRound.alone(calls, left, loaderClass)
                    : LoadRound.begin(calls, left, loaderClass, Thread.currentThread());
            loadOwn(round, loader, storeDeadline);
            this.<X>awaitOthers(round, deadline);
            found.putAll(round.found());
            left = round.again();
            alone = round.late();
            // others may have been waited for
            storeDeadline = System.nanoTime() + calls.timeoutNanos;
        }
        return found;
    }

    private <X extends Exception> void loadOwn(LoadRound<K, V> round, BatchLoader<K, V, X> loader, long storeDeadline)
            throws X {
        try {
            // without time to wait for the answer, a lease would only keep others from storing
            if (storeDeadline - System.nanoTime() > 0 && round.acquire().await(storeDeadline - System.nanoTime())) {
                round.acquireUndecodable().await(storeDeadline - System.nanoTime());
            }
            Set<K> own = round.toLoad();
            if (!own.isEmpty()) {
                round.loaded(callLoader(loader, own));
            }
        } catch (Throwable failure) {
            round.crashed(failure);
            throw failure;
        }
    }

    private <X extends Exception> Map<K, V> callLoader(BatchLoader<K, V, X> loader, Set<K> keys) throws X {
        try {
            return loader.load(keys);
        } catch (Throwable failure) {
            calls.counters.loadFailures.increment();
            throw failure;
        }
    }

    private <X extends Exception> void awaitOthers(LoadRound<K, V> round, long deadline) throws X {
        for (Map.Entry<Keyed<K>, Flight<V>> other : round.joined().entrySet()) {
            Throwable failure =
                    round.landed(other.getKey(), await(other.getValue().landing(), deadline));
            if (failure != null) {
                // a loader of the same class threw it, so it is an X or unchecked
                throw Loading.<X>sneaky(failure);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // X is erased: nothing is cast here
    private static <X extends Exception> X sneaky(Throwable failure) throws X {
        throw (X) failure;
    }

    private Landing<V> await(CompletableFuture<Landing<V>> landing, long deadline) {
        try {
            return landing.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Landing.Late<>(true);
        } catch (InterruptedException interrupted) {
            // the caller's own loader learns of it from the flag
            Thread.currentThread().interrupt();
            return new Landing.Late<>(false);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A landing must not fail", broken);
        }
    }
}
