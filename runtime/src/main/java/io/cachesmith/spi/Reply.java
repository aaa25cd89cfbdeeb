package io.cachesmith.spi;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a store answers: a value, a failure, or either of them later. Failures are data, so an answer that is there already
 * costs neither a future nor a stack trace.
 *
 * @param <T> the type of the value
 */
public sealed interface Reply<T extends @Nullable Object> {

    /**
     * An answer that is there.
     *
     * @param <T> the type of the value
     */
    sealed interface Settled<T extends @Nullable Object> extends Reply<T> {}

    /**
     * The value that a store answered.
     *
     * @param value the value
     * @param <T> its type
     */
    record Value<T extends @Nullable Object>(T value) implements Settled<T> {}

    /**
     * Why there is no value.
     *
     * @param reason the reason
     * @param <T> the type that the value would have had
     */
    record Failed<T extends @Nullable Object>(StoreFailure reason) implements Settled<T> {}

    /**
     * An answer on its way.
     *
     * @param answer completes with the answer, never exceptionally; it may do so on an event loop
     * @param timely whether the store itself settles the answer in the time that it was given, so that nobody else needs a timer;
     *     where its threads stand still again and again, in up to three times as long
     * @param <T> the type of the value
     */
    record Pending<T extends @Nullable Object>(CompletableFuture<Settled<T>> answer, boolean timely)
            implements Reply<T> {

        /**
         * Makes an answer that its caller may have to give up.
         *
         * @param answer completes with the answer
         */
        public Pending(CompletableFuture<Settled<T>> answer) {
            this(answer, false);
        }
    }

    /**
     * Makes an answer that is there.
     *
     * @param value the value; null only where the type allows it
     * @param <T> its type
     * @return the answer
     */
    @SuppressWarnings("NullAway") // it does not follow a nullable type argument to the component
    static <T extends @Nullable Object> Settled<T> of(@Nullable T value) {
        return new Value<>(value);
    }

    /**
     * Returns the answer, waiting for it if need be, but never on a {@link StoreThread}.
     *
     * @param timeoutNanos how long to wait at most, unless the store sees to that
     * @return the answer, or that there was none in time
     */
    default Settled<T> await(long timeoutNanos) {
        if (this instanceof Settled<T> settled) {
            return settled;
        }
        Pending<T> pending = (Pending<T>) this;
        CompletableFuture<Settled<T>> answer = pending.answer();
        if (Thread.currentThread() instanceof StoreThread && !answer.isDone()) {
            return new Failed<>(StoreFailure.UNAVAILABLE);
        }
        try {
            // for a thousand virtual threads that wait, a timer for each would be a third of the work
            return pending.timely() ? answer.get() : answer.get(timeoutNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Failed<>(StoreFailure.TIMEOUT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Failed<>(StoreFailure.INTERRUPTED);
        } catch (ExecutionException | CancellationException broken) {
            return new Failed<>(StoreFailure.REFUSED);
        }
    }

    /**
     * Makes a future of an answer.
     *
     * @param timeoutNanos how long to wait at most, unless the store sees to that
     * @param executor runs the function, if the answer is not there yet
     * @param then makes the result of the answer
     * @param <R> the type of the result
     * @return the result, complete already if the answer is there
     */
    default <R extends @Nullable Object> CompletableFuture<R> future(
            long timeoutNanos, Executor executor, Function<? super Settled<T>, ? extends R> then) {
        if (this instanceof Settled<T> settled) {
            return applied(settled, then);
        }
        Pending<T> pending = (Pending<T>) this;
        if (pending.answer().isDone() && !pending.answer().isCompletedExceptionally()) {
            return applied(pending.answer().join(), then);
        }
        // a copy: giving up here must not settle the store's own answer
        CompletableFuture<Settled<T>> answer = pending.timely()
                ? pending.answer()
                : pending.answer()
                        .copy()
                        .completeOnTimeout(
                                new Failed<>(StoreFailure.TIMEOUT), Math.max(0, timeoutNanos), TimeUnit.NANOSECONDS);
        return answer.handleAsync(
                (settled, broken) -> then.apply(broken == null ? settled : new Failed<>(StoreFailure.REFUSED)),
                executor);
    }

    /** What the function throws is the future's, whenever the answer came. */
    private static <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> applied(
            Settled<T> settled, Function<? super Settled<T>, ? extends R> then) {
        try {
            return CompletableFuture.completedFuture(then.apply(settled));
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(new CompletionException(failure));
        }
    }
}
