package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.CompletableFuture;
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
    private volatile boolean sent;

    /**
     * Makes a command.
     *
     * @param read makes the answer; runs on an event loop
     * @param onError hears what the server refuses
     * @param deadlineNanos when it is given up, by {@link System#nanoTime}
     */
    StoreCommand(
            ProtocolKeyword type,
            CommandOutput<String, byte[], T> output,
            CommandArgs<String, byte[]> args,
            Function<T, R> read,
            Consumer<String> onError,
            long deadlineNanos) {
        super(type, output, args);
        this.read = read;
        this.onError = onError;
        this.deadlineNanos = deadlineNanos;
    }

    CompletableFuture<Reply.Settled<R>> answer() {
        return answer;
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
        CommandOutput<String, byte[], T> output = getOutput();
        if (output.hasError()) {
            onError.accept(output.getError());
            giveUp(StoreFailure.REFUSED);
        } else {
            answer.complete(Reply.of(read.apply(output.get())));
        }
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        giveUp(sent ? StoreFailure.CONNECTION_LOST : StoreFailure.UNAVAILABLE);
        return super.completeExceptionally(failure);
    }

    @Override
    public void cancel() {
        giveUp(sent ? StoreFailure.CONNECTION_LOST : StoreFailure.UNAVAILABLE);
        super.cancel();
    }
}
