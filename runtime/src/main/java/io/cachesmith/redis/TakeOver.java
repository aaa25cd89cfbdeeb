package io.cachesmith.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandEncoder;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.CompletableFuture;

/**
 * Puts a {@link Wire} between a connection's socket, or what encrypts it, and the driver, which has done the handshake and from
 * then on sees only its end. The driver does not say which channel a connection has; so a command that is never sent asks for it.
 */
final class TakeOver implements NettyCustomizer {

    private final Door door = new Door();

    /** Where the connection is lost already, the wire leads nowhere, and whatever is sent fails at once. */
    private static final class Request extends Command<byte[], byte[], String> {

        private final Wire wire;
        private final CompletableFuture<Wire> taken = new CompletableFuture<>();

        Request(Wire wire) {
            super(CommandType.ECHO, new StatusOutput<>(ByteArrayCodec.INSTANCE));
            this.wire = wire;
        }

        @Override
        public boolean completeExceptionally(Throwable failure) {
            taken.complete(wire);
            return super.completeExceptionally(failure);
        }

        @Override
        public void cancel() {
            taken.complete(wire);
            super.cancel();
        }
    }

    @Sharable
    private static final class Door extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof Request request) {
                ctx.pipeline()
                        .addBefore(ctx.pipeline().context(CommandEncoder.class).name(), null, request.wire);
                promise.setSuccess();
                request.complete();
                request.taken.complete(request.wire);
            } else {
                super.write(ctx, message, promise);
            }
        }
    }

    @Override
    public void afterChannelInitialized(Channel channel) {
        channel.pipeline().addLast(door);
    }

    /** To be called before anything is sent. */
    static CompletableFuture<Wire> of(StatefulRedisConnection<byte[], byte[]> connection) {
        Wire wire = new Wire(
                () -> {
                    var unused = connection.closeAsync();
                },
                System::nanoTime);
        Request request = new Request(wire);
        connection.dispatch(request);
        return request.taken;
    }
}
