package io.cachesmith.redis;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The socket below a channel, which any thread can write to without the event loop. It never waits, so that interrupting the
 * thread does not close it. Belongs to whoever's {@link Turn} it is.
 */
final class PlainSocket {

    /** What is longer is left to the event loop. */
    private static final int MAX_BYTES = 16 << 10;

    private final SocketChannel socket;

    /** Of its own: the JDK would keep one for each thread that writes. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_BYTES);

    private PlainSocket(SocketChannel socket) {
        this.socket = socket;
    }

    /** Returns the socket of a handler, or null if something before it changes what is written, as encryption does. */
    static @Nullable PlainSocket of(ChannelHandlerContext handler) {
        for (Map.Entry<String, ChannelHandler> before : handler.pipeline()) {
            if (before.getValue() == handler.handler()) {
                break;
            }
            if (before.getValue() instanceof ChannelOutboundHandler) {
                return null;
            }
        }
        return handler.channel() instanceof NioSocketChannel channel
                        && channel.unsafe().ch() instanceof SocketChannel socket
                        && !socket.isBlocking()
                ? of(socket)
                : null;
    }

    private static @Nullable PlainSocket of(SocketChannel socket) {
        try {
            return new PlainSocket(socket);
        } catch (OutOfMemoryError full) {
            // the event loop has its own buffers
            return null;
        }
    }

    boolean takes(Frame frame) {
        return frame.length() <= MAX_BYTES;
    }

    /** Writes what it {@link #takes}, and returns what the socket has no room for, or null. */
    @Nullable
    ByteBuf write(Frame frame) throws IOException {
        buffer.clear();
        frame.writeTo(buffer);
        buffer.flip();
        socket.write(buffer);
        return buffer.hasRemaining() ? Unpooled.copiedBuffer(buffer) : null;
    }
}
