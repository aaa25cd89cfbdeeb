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
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Puts a {@link Wire} between a connection's socket, or what encrypts it, and the driver, which has done the handshake and from
 * then on sees only its end. The driver does not say which channel a connection has; so a command that is never sent asks for it.
 */
final class TakeOver implements NettyCustomizer {

    private static final int ATTEMPTS = 20;
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS);

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
        return attempt(connection, ATTEMPTS);
    }

    /** The driver may tell of a connection a moment before it takes commands for it. */
    private static CompletableFuture<Wire> attempt(StatefulRedisConnection<byte[], byte[]> connection, int left) {
        Wire wire = new Wire(
                () -> {
                    var unused = connection.closeAsync();
                },
                System::nanoTime);
        Request request = new Request(wire);
        connection.dispatch(request);
        return request.taken.thenCompose(taken -> {
            CompletableFuture<Wire> known = CompletableFuture.completedFuture(taken);
            return taken.isAttached() || left == 0
                    ? known
                    : known.thenComposeAsync(again -> attempt(connection, left - 1), LATER);
        });
    }
}
