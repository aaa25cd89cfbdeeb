package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection once the driver has opened it: sends commands and gives each its replies. Callers queue their commands; the event
 * loop writes all that are there and flushes once, or a caller who is alone writes itself. Nothing is ever sent twice.
 */
final class Wire extends ByteToMessageDecoder {

    private static final Logger LOGGER = LoggerFactory.getLogger(Wire.class);

    /** A flush of more is written in several buffers. */
    private static final int MAX_BUFFER = 256 << 10;

    /** Where no more wait, a caller writes itself: there is little that could share its flush, and there is room among the unanswered. */
    private static final int FEW = 2;

    private static final long LOOK_AGAIN_MILLIS = 1;

    private final Runnable closing;
    private final LongSupplier clock;
    private final SendQueue queue = new SendQueue();
    private final Bounds bounds = new Bounds();
    private final Turn turn = new Turn();
    private final Unanswered unanswered = new Unanswered();
    private final DueTimer timer;
    private final Runnable writing = this::write;
    private final ChannelFutureListener written = this::written;

    private volatile @Nullable ChannelHandlerContext context;
    private volatile boolean closed;
    private volatile Runnable onLost = () -> {};

    /** Where a caller may write, if the bytes of commands go there as they are. */
    private @Nullable PlainSocket socket;

    /** Whether nobody ends any more what is added to the unanswered. */
    private volatile boolean ended;

    /** Whether the event loop has yet to show that it runs. */
    private volatile boolean asked;

    /** When it was asked to; of the thread that looks after it. */
    private long askedNanos;

    /** What a caller could not write, and passed with its turn to the event loop. */
    private @Nullable ByteBuf rest;

    // of the event loop
    private final Resp replies = new Resp();
    private boolean broken;
    private int writes;

    /**
     * Makes a wire that nothing passes before it is part of a channel.
     *
     * @param closing closes the connection
     * @param clock tells nanoseconds, as the channel's event loop counts them
     */
    Wire(Runnable closing, LongSupplier clock) {
        this.closing = closing;
        this.clock = clock;
        timer = new DueTimer(unanswered, clock, this::abort);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        socket = PlainSocket.of(ctx);
        context = ctx;
    }

    /** Tells when the connection is gone, at least once. */
    void onLost(Runnable listener) {
        onLost = listener;
        if (closed) {
            listener.run();
        }
    }

    boolean isAttached() {
        return context != null;
    }

    boolean isOpen() {
        return !closed;
    }

    void close() {
        closed = true;
        failQueued();
        closing.run();
    }

    /** Queues a command; one that cannot be sent fails at once. */
    void send(StoreCommand<?> command) {
        if (bounds.reserve(command)) {
            queue(command);
        } else {
            bounds.release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        }
    }

    /** Queues a command also where the bounds are met: how else would it be noticed that nothing is answered? */
    void sendBeyondBounds(StoreCommand<?> command) {
        var unused = bounds.reserve(command);
        queue(command);
    }

    private void queue(StoreCommand<?> command) {
        ChannelHandlerContext now = context;
        if (now == null || closed) {
            bounds.release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        } else if (queue.add(command)) {
            if (!writeHere(now, command)) {
                tell(now, writing);
            }
            if (closed) {
                // since it was asked, and whoever closed it may not have seen this command
                failQueued();
            }
        }
    }

    private void tell(ChannelHandlerContext now, Runnable task) {
        try {
            now.executor().execute(task);
        } catch (RejectedExecutionException ended) {
            failQueued();
        }
    }

    /**
     * Writes a command on its caller's thread, which spares the event loop's wake-up, if it is the only one and nobody else writes;
     * returns whether nobody else does. Whatever is thrown costs the connection, and nobody gets a turn after it.
     */
    private boolean writeHere(ChannelHandlerContext now, StoreCommand<?> command) {
        PlainSocket here = socket;
        if (here == null || bounds.commands() > FEW || now.executor().inEventLoop() || !turn.takeForCaller()) {
            return false;
        }
        try {
            endTurn(now, write(now, command, here));
        } catch (IOException lost) {
            abort(now);
        } catch (RuntimeException | Error failure) {
            abort(now);
            command.abandon();
        }
        if (ended) {
            // since it was asked, and whoever ended the others may not have seen this command
            abandonAll();
        }
        return true;
    }

    /** Writes a command unless it is better left to the event loop, and returns what the socket has no room for, or null. */
    private @Nullable ByteBuf write(ChannelHandlerContext now, StoreCommand<?> command, PlainSocket here)
            throws IOException {
        if (!here.takes(command.frame()) || !queue.takeOnly(command)) {
            return null;
        }
        command.sent(clock.getAsLong());
        unanswered.add(command);
        timer.ask(now, command.deadlineNanos());
        return here.write(command.frame());
    }

    private void endTurn(ChannelHandlerContext now, @Nullable ByteBuf left) {
        if (left == null) {
            turn.giveBack();
        } else {
            rest = left;
            turn.passToEventLoop();
        }
        if (left != null || !queue.isEmpty()) {
            // also where the event loop has found that it was not its turn
            tell(now, writing);
        }
    }

    /** What waits on this connection can no longer be told from what does not. */
    private void abort(ChannelOutboundInvoker now) {
        closed = true;
        try {
            var unused = now.close();
        } catch (RuntimeException | Error failure) {
            // not even logged, for want of memory; the link looks whether its connection is open, and closes it
        }
    }

    /** Ends what nobody will send any more. For any thread. */
    private void failQueued() {
        fail(queue.takeAll(), null);
    }

    private void fail(@Nullable StoreCommand<?> first, @Nullable StoreCommand<?> end) {
        StoreCommand<?> next;
        for (StoreCommand<?> command = first; command != null && command != end; command = next) {
            next = command.neighbour;
            bounds.release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        }
    }

    /** Writes all that is there, and returns whether it was the event loop's turn. */
    private boolean write() {
        ChannelHandlerContext now = context;
        if (now == null || closed) {
            failQueued();
            return true;
        }
        if (!turn.takeForEventLoop()) {
            return false;
        }
        writeRest(now);
        long nowNanos = clock.getAsLong();
        StoreCommand<?> next = queue.takeAll();
        while (next != null && !closed) {
            next = writeSome(now, next, nowNanos);
        }
        fail(next, null);
        if (writes > 0) {
            now.flush();
        } else if (!closed) {
            turn.giveBack();
        }
        return true;
    }

    private void writeRest(ChannelHandlerContext now) {
        ByteBuf left = rest;
        if (left == null) {
            return;
        }
        rest = null;
        try {
            write(now, left);
        } catch (RuntimeException | Error failure) {
            // whatever is sent next would be part of it
            abort(now);
            failQueued();
            throw failure;
        }
    }

    private void write(ChannelHandlerContext now, ByteBuf buffer) {
        writes++;
        var unused = now.write(buffer).addListener(written);
    }

    private void written(ChannelFuture write) {
        writes--;
        if (!write.isSuccess()) {
            abort(write.channel());
        } else if (writes == 0 && !closed) {
            turn.giveBack();
        }
    }

    /** Writes as many as one buffer is for, and returns the first of those that are left. */
    private @Nullable StoreCommand<?> writeSome(ChannelHandlerContext now, StoreCommand<?> first, long nowNanos) {
        int size = 0;
        int commands = 0;
        long shortest = Long.MAX_VALUE;
        StoreCommand<?> end = first;
        do {
            size += end.frame().length();
            commands++;
            shortest = Math.min(shortest, end.timeoutNanos());
            end = end.neighbour;
        } while (end != null && size + end.frame().length() <= MAX_BUFFER);
        ByteBuf buffer = null;
        try {
            unanswered.makeRoom(commands);
            timer.cover(now, nowNanos + shortest);
            buffer = now.alloc().ioBuffer(size);
            for (StoreCommand<?> command = first; command != null && command != end; command = command.neighbour) {
                command.frame().writeTo(buffer);
            }
        } catch (RuntimeException | Error failure) {
            // there is no memory, say; they are in no queue any more, and nobody else would ever end them
            if (buffer != null) {
                buffer.release();
            }
            fail(first, end);
            return end;
        }
        for (StoreCommand<?> command = first; command != null && command != end; ) {
            StoreCommand<?> next = command.neighbour;
            command.neighbour = null;
            command.sent(nowNanos);
            unanswered.add(command);
            command = next;
        }
        try {
            write(now, buffer);
        } catch (RuntimeException | Error failure) {
            // what was not sent is waited for, and would take the replies of what is sent next
            abort(now);
            fail(end, null);
            throw failure;
        }
        return end;
    }

    /**
     * Ends what the event loop should have ended, if that does not run. Callers wait without a timer of their own, so somebody has to
     * look; to be called again and again, by one thread. What has been sent and may take longer than the event loop has no such callers, and is left.
     *
     * @param nowNanos the time
     * @param patienceNanos how long the event loop may take for what it is asked
     */
    void supervise(long nowNanos, long patienceNanos) {
        ChannelHandlerContext now = context;
        if (now == null || bounds.commands() == 0) {
            return;
        }
        if (!asked) {
            ask(now.executor(), nowNanos, patienceNanos);
        } else if (nowNanos - askedNanos > patienceNanos) {
            abandon(patienceNanos);
        }
    }

    private void ask(EventExecutor eventLoop, long nowNanos, long patienceNanos) {
        asked = true;
        askedNanos = nowNanos;
        try {
            eventLoop.execute(this::showLife);
        } catch (RejectedExecutionException ended) {
            asked = false;
            abandon(patienceNanos);
        } catch (Error failure) {
            asked = false;
            throw failure;
        }
    }

    private void abandon(long timeoutNanos) {
        failQueued();
        unanswered.abandonAll(timeoutNanos);
    }

    private void showLife() {
        try {
            // also what is queued though the event loop was not told
            asked = !write();
            if (asked) {
                var unused = Objects.requireNonNull(context)
                        .executor()
                        .schedule(this::showLife, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException | Error failure) {
            asked = false;
            throw failure;
        }
    }

    /** Ends all that waits and will wait, because there is no event loop that would. For any thread. */
    void abandonAll() {
        closed = true;
        ended = true;
        abandon(Long.MAX_VALUE);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        try {
            while (in.isReadable() && !broken) {
                Object reply = replies.read(in);
                if (reply == Resp.INCOMPLETE) {
                    return;
                }
                if (!(reply instanceof Resp.Push)) {
                    answer(reply);
                }
            }
        } catch (RuntimeException | Error failure) {
            // also where memory ran out: whatever follows could be taken for the answer to something else
            broken = true;
            throw failure;
        }
        in.skipBytes(in.readableBytes());
    }

    private void answer(@Nullable Object reply) {
        StoreCommand<?> command = unanswered.peek();
        if (command == null) {
            throw new CorruptedFrameException("There is a reply to no command");
        }
        if (command.answered(reply)) {
            unanswered.remove();
            bounds.release(command);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        closed = true;
        try {
            // first what has arrived
            super.channelInactive(ctx);
        } finally {
            ended = true;
            StoreCommand<?> command;
            while ((command = unanswered.peek()) != null) {
                unanswered.remove();
                bounds.release(command);
                command.lost();
            }
            failQueued();
            onLost.run();
        }
    }

    /** What can be wrong with a connection costs it; why is told by the link's health. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOGGER.debug("A connection is closed because of {}", cause.getClass().getSimpleName());
        // at once: saying goodbye over TLS to who does not read takes seconds
        abort(ctx);
    }
}
