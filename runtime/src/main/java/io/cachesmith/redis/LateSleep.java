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

    private final LongSupplier clock;
    private final Pause pause = new Pause();

    /** How many more looks are worth it, as far as is known. */
    private int worth = MAX_LOOKS;

    private int looked;

    /**
     * Makes one for an event loop.
     *
     * @param clock tells nanoseconds
     */
    LateSleep(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
        int ready = selectNow.get();
        if (ready > 0 || hasTasks) {
            if (looked > 0) {
                looked = 0;
                worth = MAX_LOOKS;
                pause.reset();
            }
            return ready;
        }
        if (looked == 0 && pause.goesOn()) {
            return SELECT;
        }
        if (looked < worth && !letOthersRun()) {
            looked++;
            return CONTINUE;
        }
        worth = Math.max(1, worth / 2);
        looked = 0;
        return SELECT;
    }

    /** Returns whether that took too long. */
    @SuppressWarnings("ThreadPriorityCheck") // only a matter of speed
    private boolean letOthersRun() {
        long beginNanos = clock.getAsLong();
        Thread.yield();
        boolean late = Pause.isDue(clock.getAsLong() - beginNanos);
        if (late) {
            pause.begin();
        }
        return late;
    }
}
