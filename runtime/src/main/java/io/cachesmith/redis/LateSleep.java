package io.cachesmith.redis;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;

/**
 * Has an event loop look again a few times, letting other threads run, before it sleeps: waking it costs whoever does several
 * times as much. Where that was in vain, it looks less often the next time. Belongs to one event loop.
 */
final class LateSleep implements SelectStrategy {

    private static final int MAX_LOOKS = 10;

    /** How many more looks are worth it, as far as is known. */
    private int worth = MAX_LOOKS;

    private int looked;

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // only a matter of speed
    public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
        int ready = selectNow.get();
        if (ready > 0 || hasTasks) {
            if (looked > 0) {
                worth = MAX_LOOKS;
                looked = 0;
            }
            return ready;
        }
        if (looked < worth) {
            looked++;
            Thread.yield();
            return CONTINUE;
        }
        worth = Math.max(1, worth / 2);
        looked = 0;
        return SELECT;
    }
}
