package io.cachesmith.redis;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Has an event loop look again a few times, letting other threads run, before it sleeps: waking it costs whoever does several
 * times as much. Where that was in vain it looks less often the next time, and not at all for a while where others did not let go
 * of the processor. Belongs to one event loop.
 */
final class LateSleep implements SelectStrategy {

    private static final int MAX_LOOKS = 10;

    private final Yielding yielding;

    /** How many more looks are worth it, as far as is known. */
    private int worth = MAX_LOOKS;

    private int looked;

    /**
     * Makes one for an event loop.
     *
     * @param clock tells nanoseconds
     */
    LateSleep(LongSupplier clock) {
        yielding = new Yielding(clock);
    }

    @Override
    public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
        int ready = selectNow.get();
        if (ready > 0 || hasTasks) {
            if (looked > 0) {
                looked = 0;
                worth = MAX_LOOKS;
                yielding.wasWorthIt();
            }
            return ready;
        }
        if (looked == 0 && yielding.pauses()) {
            return SELECT;
        }
        if (looked < worth) {
            if (yielding.letOthersRun()) {
                looked++;
                return CONTINUE;
            }
            yielding.pause();
        }
        worth = Math.max(1, worth / 2);
        looked = 0;
        return SELECT;
    }
}
