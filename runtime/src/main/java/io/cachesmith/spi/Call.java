package io.cachesmith.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation under way: a store's reply and what makes the caller's result of it. One caller waits for it, another takes
 * its future; both run the same code.
 *
 * @param reply what the store answers
 * @param finish makes the result; runs on the waiting thread or on the executor
 * @param <S> the type of the reply
 * @param <R> the type of the result
 */
record Call<S extends @Nullable Object, R extends @Nullable Object>(
        Reply<S> reply, Function<Reply.Settled<S>, R> finish) {

    /** A call that needs no store. */
    @SuppressWarnings("NullAway") // it does not follow a nullable type argument to the function's result
    static <R extends @Nullable Object> Call<R, R> of(@Nullable R result) {
        return new Call<>(Reply.of(result), settled -> result);
    }

    R await(long timeoutNanos) {
        return finish.apply(reply.await(timeoutNanos));
    }

    CompletableFuture<R> future(long timeoutNanos, Executor executor) {
        // a copy: a caller who cancels it must not keep the operation from being finished
        return reply.future(timeoutNanos, executor, finish).copy();
    }
}
