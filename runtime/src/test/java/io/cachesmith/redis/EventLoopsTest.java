package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.resource.Transports;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The driver asks for its event loops as it did when this was written. */
final class EventLoopsTest {

    @Test
    void callersGiveWayOnceTheDriverHasEventLoops() throws Exception {
        GiveWay giveWay = new GiveWay(() -> 0);
        EventLoops eventLoops = new EventLoops(1, pool -> new StoreThreads("test-" + pool), giveWay);
        LateAnswer answer = new LateAnswer(LateAnswer.NEVER);
        try {
            Class<? extends EventLoopGroup> type = Transports.eventLoopGroupClass();
            EventLoopGroup made = eventLoops.allocate(type);
            giveWay.before(answer);

            String thread = made.submit(() -> Thread.currentThread().getName()).get(10, TimeUnit.SECONDS);

            assertThat(thread).isEqualTo("test-lettuce-nioEventLoop-1");
            assertThat(answer.looks()).isEqualTo(4);
        } finally {
            eventLoops.shutdown(0, 1, TimeUnit.SECONDS).sync();
        }
    }
}
