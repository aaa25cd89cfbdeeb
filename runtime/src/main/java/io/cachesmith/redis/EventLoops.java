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

    private final GiveWay giveWay;

    /**
     * Makes event loops when the driver asks for them.
     *
     * @param size how many threads they have
     * @param threads makes the threads
     * @param giveWay begins where event loops sleep late
     */
    EventLoops(int size, ThreadFactoryProvider threads, GiveWay giveWay) {
        super(size, threads);
        this.giveWay = giveWay;
    }

    @Override
    protected <T extends EventLoopGroup> EventExecutorGroup doCreateEventLoopGroup(
            Class<T> type, int size, io.lettuce.core.resource.ThreadFactoryProvider threads) {
        if (type != MultiThreadIoEventLoopGroup.class || Transports.socketChannelClass() != NioSocketChannel.class) {
            return super.doCreateEventLoopGroup(type, size, threads);
        }
        giveWay.begin();
        return new MultiThreadIoEventLoopGroup(
                size,
                threads.getThreadFactory("lettuce-nioEventLoop"),
                NioIoHandler.newFactory(SelectorProvider.provider(), () -> new LateSleep(System::nanoTime)));
    }
}
