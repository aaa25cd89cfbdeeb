package io.cachesmith.spi;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Where asynchronous operations go on. An executor may do anything to whoever brings it work, even run the work or wait for room;
 * a store's thread has no time for that.
 */
record AsyncExecutor(Executor configured) implements Executor {

    /** A common pool set to no threads takes whatever it is brought, runs none of it, and tells of a parallelism of 1. */
    private static final Executor COMMON =
            Integer.getInteger("java.util.concurrent.ForkJoinPool.common.parallelism", 1) != 0
                    ? ForkJoinPool.commonPool()
                    : AsyncExecutor::start;

    AsyncExecutor {
        configured = configured == ForkJoinPool.commonPool() ? COMMON : configured;
    }

    @Override
    public void execute(Runnable task) {
        if (Thread.currentThread() instanceof StoreThread && !(configured instanceof ForkJoinPool)) {
            COMMON.execute(() -> hand(task));
        } else {
            hand(task);
        }
    }

    /** What the executor refuses, however it says so, still has to be done by somebody. */
    private void hand(Runnable task) {
        try {
            configured.execute(task);
        } catch (RuntimeException | Error refused) {
            COMMON.execute(task);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cachesmith-async");
        thread.setDaemon(true);
        thread.start();
    }
}
