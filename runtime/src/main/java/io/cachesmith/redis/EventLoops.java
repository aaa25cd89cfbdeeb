package io.cachesmith.redis;

import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.Transports;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.EventExecutorGroup;
import java.nio.channels.spi.SelectorProvider;

/** The driver's event loops, but those of the JDK's sockets sleep late. */
final class EventLoops extends DefaultEventLoopGroupProvider {

    EventLoops(int size, ThreadFactoryProvider threads) {
        super(size, threads);
    }

    @Override
    protected <T extends EventLoopGroup> EventExecutorGroup doCreateEventLoopGroup(
            Class<T> type, int size, io.lettuce.core.resource.ThreadFactoryProvider threads) {
        if (type != MultiThreadIoEventLoopGroup.class || Transports.socketChannelClass() != NioSocketChannel.class) {
            return super.doCreateEventLoopGroup(type, size, threads);
        }
        return new MultiThreadIoEventLoopGroup(
                size,
                threads.getThreadFactory("lettuce-nioEventLoop"),
                NioIoHandler.newFactory(SelectorProvider.provider(), LateSleep::new));
    }
}
