package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the commands of a connection. Callers queue them; the event loop writes all that are there and flushes once, or a caller
 * who is alone writes itself. Nothing is ever sent twice.
 */
final class Sender {

    /** A flush of more is written in several buffers. */
    private static final int MAX_BUFFER = 256 << 10;

    /** Where no more wait, a caller writes itself: there is little that could share its flush, and there is room among the unanswered. */
    private static final int FEW = 2;

    private final Bounds bounds;
    private final Unanswered unanswered;
    private final LongSupplier clock;
    private final SendQueue queue = new SendQueue();
    private final Turn turn = new Turn();
    private final DueTimer timer;
    private final Runnable writing = this::write;
    private final ChannelFutureListener written = this::written;

    private volatile @Nullable ChannelHandlerContext context;
    private volatile boolean closed;

    /** Where a caller may write, if the bytes of commands go there as they are. */
    private @Nullable PlainSocket socket;

    /** Whether nobody ends any more what is added to the unanswered. */
    private volatile boolean ended;

    /** What a caller could not write, and passed with its turn to the event loop. */
    private @Nullable ByteBuf rest;

    /** Of the event loop. */
    private int writes;

    /**
     * Makes a sender that sends nothing before it is attached.
     *
     * @param bounds counts what waits
     * @param unanswered is told what has been sent
     * @param clock tells nanoseconds, as the channel's event loop counts them
     */
    Sender(Bounds bounds, Unanswered unanswered, LongSupplier clock) {
        this.bounds = bounds;
        this.unanswered = unanswered;
        this.clock = clock;
        timer = new DueTimer(unanswered, clock, this::abort);
    }

    void attach(ChannelHandlerContext handler) {
        socket = PlainSocket.of(handler);
        context = handler;
    }

    /** Returns the connection's, or null before it is attached. */
    @Nullable
    EventExecutor eventLoop() {
        ChannelHandlerContext now = context;
        return now == null ? null : now.executor();
    }

    boolean isOpen() {
        return !closed;
    }

    /** Queues a command that has been counted; one that cannot be sent fails at once. */
    void send(StoreCommand<?> command) {
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
    void abort(ChannelOutboundInvoker now) {
        closed = true;
        try {
            var unused = now.close();
        } catch (RuntimeException | Error failure) {
            // not even logged, for want of memory; the link looks whether its connection is open, and closes it
        }
    }

    /** Sends nothing any more. For any thread. */
    void refuse() {
        closed = true;
    }

    /** Sends nothing any more, and ends what is queued. For any thread. */
    void close() {
        refuse();
        failQueued();
    }

    /** Nobody ends any more what is sent from now on. */
    void end() {
        refuse();
        ended = true;
    }

    /** Ends what is queued, and gives up what is waited for no longer than that. For any thread. */
    void abandon(long timeoutNanos) {
        failQueued();
        unanswered.abandonAll(timeoutNanos);
    }

    /** Ends all that waits and will wait, because there is no event loop that would. For any thread. */
    void abandonAll() {
        end();
        abandon(Long.MAX_VALUE);
    }

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
    boolean write() {
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
}
