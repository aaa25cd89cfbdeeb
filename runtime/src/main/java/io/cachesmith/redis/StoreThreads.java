package io.cachesmith.redis;

import io.cachesmith.spi.StoreThread;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of a store, all with one beginning of their names. */
final class StoreThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    StoreThreads(String name) {
        this.name = name;
    }

    private static final class Marked extends FastThreadLocalThread implements StoreThread {

        Marked(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }

    @Override
    public Thread newThread(Runnable task) {
        return new Marked(task, name + "-" + count.incrementAndGet());
    }
}
