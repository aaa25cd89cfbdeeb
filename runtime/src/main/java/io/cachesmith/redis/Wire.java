package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection once the driver has opened it: has commands sent and gives each its replies. */
final class Wire extends ByteToMessageDecoder {

    private static final Logger LOGGER = LoggerFactory.getLogger(Wire.class);

    private final Runnable closing;
    private final Bounds bounds = new Bounds();
    private final Unanswered unanswered = new Unanswered();
    private final Sender sender;
    private final Supervision supervision;

    private volatile Runnable onLost = () -> {};

    // of the event loop
    private final Resp replies = new Resp();
    private boolean broken;

    /**
     * Makes a wire that nothing passes before it is part of a channel.
     *
     * @param closing closes the connection
     * @param clock tells nanoseconds, as the channel's event loop counts them
     */
    Wire(Runnable closing, LongSupplier clock) {
        this.closing = closing;
        sender = new Sender(bounds, unanswered, clock);
        supervision = new Supervision(bounds, sender);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        sender.attach(ctx);
    }

    /** Tells when the connection is gone, at least once. */
    void onLost(Runnable listener) {
        onLost = listener;
        if (!isOpen()) {
            listener.run();
        }
    }

    boolean isAttached() {
        return sender.eventLoop() != null;
    }

    boolean isOpen() {
        return sender.isOpen();
    }

    void close() {
        sender.close();
        closing.run();
    }

    /** Sends a command; one that cannot be sent fails at once. */
    void send(StoreCommand<?> command) {
        if (bounds.reserve(command)) {
            sender.send(command);
        } else {
            bounds.release(command);
            command.giveUp(StoreFailure.UNAVAILABLE);
        }
    }

    /** Sends a command also where the bounds are met: how else would it be noticed that nothing is answered? */
    void sendBeyondBounds(StoreCommand<?> command) {
        var unused = bounds.reserve(command);
        sender.send(command);
    }

    /** See {@link Supervision#look}. */
    void supervise(long nowNanos, long patienceNanos) {
        supervision.look(nowNanos, patienceNanos);
    }

    /** See {@link Sender#abandonAll}. */
    void abandonAll() {
        sender.abandonAll();
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
        sender.refuse();
        try {
            // first what has arrived
            super.channelInactive(ctx);
        } finally {
            sender.end();
            StoreCommand<?> command;
            while ((command = unanswered.peek()) != null) {
                unanswered.remove();
                bounds.release(command);
                command.lost();
            }
            sender.close();
            onLost.run();
        }
    }

    /** What can be wrong with a connection costs it; why is told by the link's health. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOGGER.debug("A connection is closed because of {}", cause.getClass().getSimpleName());
        // at once: saying goodbye over TLS to who does not read takes seconds
        sender.abort(ctx);
    }
}
