package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection once the driver has opened it: sends commands and gives each its replies. Callers queue their commands; the event
 * loop writes all that are there and flushes once. Nothing is ever sent twice.
 */
final class Wire extends ByteToMessageDecoder {

    private static final Logger LOGGER = LoggerFactory.getLogger(Wire.class);

    /** How many commands may wait for their replies; more are refused at once. */
    private static final int MAX_IN_FLIGHT = 16_384;

    /** How many bytes may wait; more are refused at once. */
    static final long MAX_IN_FLIGHT_BYTES = 64L << 20;

    /** A flush of more is written in several buffers. */
    private static final int MAX_BUFFER = 256 << 10;

    /** How exact timeouts are. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Runnable closing;
    private final LongSupplier clock;
    private final SendQueue queue = new SendQueue();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong inFlightBytes = new AtomicLong();
    private final Runnable writing = this::write;
    private final Runnable watching = this::giveUpLate;

    private volatile @Nullable ChannelHandlerContext context;
    private volatile boolean closed;
    private volatile Runnable onLost = () -> {};

    /** Added to and removed from by the event loop. */
    private final Unanswered unanswered = new Unanswered();

    /** Whether the event loop has yet to show that it runs. */
    private volatile boolean asked;

    /** When it was asked to; of the thread that looks after it. */
    private long askedNanos;

    // of the event loop
    private final Resp replies = new Resp();
    private boolean broken;
    private @Nullable ScheduledFuture<?> watch;
    private long watchedUntilNanos;

    /**
     * Makes a wire that nothing passes before it is part of a channel.
     *
     * @param closing closes the connection
     * @param clock tells nanoseconds, as the channel's event loop counts them
     */
    Wire(Runnable closing, LongSupplier clock) {
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
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
        if (reserve(command)) {
            queue(command);
        } else {
            release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        }
    }

    /** Queues a command also where the bounds are met: how else would it be noticed that nothing is answered? */
    void sendBeyondBounds(StoreCommand<?> command) {
        var unused = reserve(command);
        queue(command);
    }

    private void queue(StoreCommand<?> command) {
        ChannelHandlerContext now = context;
        if (now == null || closed) {
            release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        } else if (queue.add(command)) {
            try {
                now.executor().execute(writing);
            } catch (RejectedExecutionException ended) {
                failQueued();
            }
            if (closed) {
                // since it was asked, and whoever closed it may not have seen this command
                failQueued();
            }
        }
    }

    /**
     * Keeps what waits within bounds, also while nothing is answered. A command's own keys are not held against it, only against
     * the next.
     */
    private boolean reserve(StoreCommand<?> command) {
        int bytes = command.bytes();
        long before = bytes == 0 ? 0 : inFlightBytes.getAndAdd(bytes);
        return inFlight.incrementAndGet() <= MAX_IN_FLIGHT && before + command.weight() <= MAX_IN_FLIGHT_BYTES;
    }

    private void release(StoreCommand<?> command) {
        inFlight.decrementAndGet();
        if (command.bytes() > 0) {
            inFlightBytes.addAndGet(-command.bytes());
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
            release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        }
    }

    private void write() {
        ChannelHandlerContext now = context;
        if (now == null || closed) {
            failQueued();
            return;
        }
        long nowNanos = clock.getAsLong();
        StoreCommand<?> first = queue.takeAll();
        while (first != null) {
            first = writeSome(now, first, nowNanos);
        }
        now.flush();
    }

    /** Writes as many as one buffer is for, and returns the first of those that are left. */
    private @Nullable StoreCommand<?> writeSome(ChannelHandlerContext now, StoreCommand<?> first, long nowNanos) {
        int size = 0;
        int commands = 0;
        StoreCommand<?> end = first;
        do {
            size += end.frame().length();
            commands++;
            end = end.neighbour;
        } while (end != null && size + end.frame().length() <= MAX_BUFFER);
        ByteBuf buffer = null;
        try {
            unanswered.makeRoom(commands);
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
        long dueNanos = Long.MAX_VALUE;
        for (StoreCommand<?> command = first; command != null && command != end; ) {
            StoreCommand<?> next = command.neighbour;
            command.neighbour = null;
            command.sent(nowNanos);
            unanswered.add(command);
            dueNanos = Math.min(dueNanos, command.timeoutNanos());
            command = next;
        }
        try {
            watch(nowNanos + dueNanos, nowNanos);
            var unused = now.write(buffer).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } catch (RuntimeException | Error failure) {
            // what was not sent is waited for, and would take the replies of what is sent next
            closed = true;
            var unused = now.close();
            fail(end, null);
            throw failure;
        }
        return end;
    }

    /** There is never more than one timer: it is set to the next command that may be due. */
    private void watch(long deadlineNanos, long nowNanos) {
        ChannelHandlerContext now = context;
        ScheduledFuture<?> set = watch;
        if (now != null && (set == null || deadlineNanos - watchedUntilNanos < 0)) {
            if (set != null) {
                set.cancel(false);
            }
            watchedUntilNanos = deadlineNanos;
            watch = now.executor().schedule(watching, deadlineNanos - nowNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void giveUpLate() {
        watch = null;
        long now = clock.getAsLong();
        long left = unanswered.giveUpDue(now);
        if (left < Long.MAX_VALUE) {
            watch(now + Math.max(left, TICK_NANOS), now);
        }
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
        if (now == null || inFlight.get() == 0) {
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
        asked = false;
        // also what is queued though the event loop was not told
        write();
    }

    /** Ends all that waits and will wait, because there is no event loop that would. For any thread. */
    void abandonAll() {
        closed = true;
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
            release(command);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        closed = true;
        try {
            // first what has arrived
            super.channelInactive(ctx);
        } finally {
            StoreCommand<?> command;
            while ((command = unanswered.peek()) != null) {
                unanswered.remove();
                release(command);
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
        closed = true;
        var unused = ctx.close();
    }
}
