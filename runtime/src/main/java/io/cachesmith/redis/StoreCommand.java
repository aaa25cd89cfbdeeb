package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command whose answer is a {@link Reply}. One that is given up stays in the driver's queue until its reply comes, so that
 * replies never shift.
 *
 * @param <T> what the driver reads from the wire
 * @param <R> what the store answers
 */
final class StoreCommand<T, R extends @Nullable Object> extends Command<String, byte[], T> {

    private final CompletableFuture<Reply.Settled<R>> answer = new CompletableFuture<>();
    private final Function<T, R> read;
    private final Consumer<String> onError;
    private final long deadlineNanos;
    private final int weight;
    private final AtomicReference<@Nullable Runnable> onReleased = new AtomicReference<>();
    private volatile boolean sent;

    /**
     * Makes a command.
     *
     * @param read makes the answer; runs on an event loop
     * @param onError hears what the server refuses
     * @param deadlineNanos when it is given up, by {@link System#nanoTime}
     * @param weight how many bytes of values it holds
     */
    StoreCommand(
            ProtocolKeyword type,
            CommandOutput<String, byte[], T> output,
            CommandArgs<String, byte[]> args,
            Function<T, R> read,
            Consumer<String> onError,
            long deadlineNanos,
            int weight) {
        super(type, output, args);
        this.read = read;
        this.onError = onError;
        this.deadlineNanos = deadlineNanos;
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    CompletableFuture<Reply.Settled<R>> answer() {
        return answer;
    }

    /** Runs something once, when the driver holds the command no longer; a command that is given up it may hold for long. */
    void whenReleased(Runnable released) {
        onReleased.set(released);
    }

    private void release() {
        Runnable released = onReleased.getAndSet(null);
        if (released != null) {
            released.run();
        }
    }

    boolean isSettledOrDue(long nowNanos) {
        return answer.isDone() || deadlineNanos - nowNanos <= 0;
    }

    void giveUp(StoreFailure reason) {
        answer.complete(new Reply.Failed<>(reason));
    }

    @Override
    public void encode(ByteBuf buffer) {
        sent = true;
        super.encode(buffer);
    }

    @Override
    public void complete() {
        super.complete();
        release();
        CommandOutput<String, byte[], T> output = getOutput();
        if (output.hasError()) {
            onError.accept(output.getError());
            giveUp(StoreFailure.REFUSED);
            return;
        }
        try {
            answer.complete(Reply.of(read.apply(output.get())));
        } catch (RuntimeException unexpected) {
            // a reply of another shape than the command's
            giveUp(StoreFailure.REFUSED);
        }
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        release();
        giveUp(sent ? StoreFailure.CONNECTION_LOST : StoreFailure.UNAVAILABLE);
        return super.completeExceptionally(failure);
    }

    @Override
    public void cancel() {
        release();
        giveUp(sent ? StoreFailure.CONNECTION_LOST : StoreFailure.UNAVAILABLE);
        super.cancel();
    }
}
