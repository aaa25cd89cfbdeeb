package io.cachesmith.spi;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that call a cache at the same time, each in its own time. */
final class Callers implements AutoCloseable {

    /** Longer than anything takes that is not stuck. */
    private static final long BOUND_SECONDS = 10;

    private final List<Thread> threads = new ArrayList<>();

    /** A door that loaders wait behind. */
    static final class Gate {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        /** Waits until the gate is open. */
        void pass() {
            reached.countDown();
            awaitLatch(opened);
        }

        void open() {
            opened.countDown();
        }

        /** Waits until somebody waits for the gate to open. */
        void awaitArrival() {
            awaitLatch(reached);
        }

        private static void awaitLatch(CountDownLatch latch) {
            try {
                if (!latch.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("stuck");
                }
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /** A thread and what its call brings. */
    record Caller<T>(Thread thread, CompletableFuture<Callable<T>> outcome) {

        T get() throws Exception {
            try {
                return outcome.get(BOUND_SECONDS, TimeUnit.SECONDS).call();
            } catch (TimeoutException stuck) {
                throw new AssertionError(stuck);
            }
        }

        /** Waits until the thread waits for something. */
        Caller<T> awaitWaiting() {
            await().pollInterval(1, TimeUnit.MILLISECONDS)
                    .atMost(BOUND_SECONDS, TimeUnit.SECONDS)
                    .until(this::isWaiting);
            return this;
        }

        /** Waits until the thread waits for something, or has nothing to wait for. */
        Caller<T> awaitWaitingOrDone() {
            await().pollInterval(1, TimeUnit.MILLISECONDS)
                    .atMost(BOUND_SECONDS, TimeUnit.SECONDS)
                    .until(() -> isWaiting() || outcome.isDone());
            return this;
        }

        /** For a time that it has set itself, or for somebody who has. */
        private boolean isWaiting() {
            Thread.State state = thread.getState();
            return state == Thread.State.TIMED_WAITING || state == Thread.State.WAITING;
        }
    }

    <T> Caller<T> start(Callable<T> call) {
        // the outcome is data, since a future hands out copies of some exceptions
        CompletableFuture<Callable<T>> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                T value = call.call();
                outcome.complete(() -> value);
            } catch (Exception failure) {
                outcome.complete(() -> {
                    throw failure;
                });
            } catch (Error failure) {
                outcome.complete(() -> {
                    throw failure;
                });
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return new Caller<>(thread, outcome);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
