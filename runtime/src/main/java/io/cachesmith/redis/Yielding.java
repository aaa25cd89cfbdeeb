package io.cachesmith.redis;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Lets other threads run, for who would sleep otherwise, and pauses where that is in vain: each time for twice as many calls, until
 * it was worth it. For any thread, whose counts may get lost.
 */
final class Yielding {

    private static final int FIRST_PAUSE = 8;
    private static final int LONGEST_PAUSE = 4_096;

    /** Who has the processors for longer than that is no thread that soon sleeps itself. */
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LongSupplier clock;

    /** For how many more calls it pauses. */
    private final AtomicInteger pause = new AtomicInteger();

    private final AtomicInteger nextPause = new AtomicInteger(FIRST_PAUSE);

    /**
     * Makes one that does not pause.
     *
     * @param clock tells nanoseconds
     */
    Yielding(LongSupplier clock) {
        this.clock = clock;
    }

    /** Returns whether the others soon let go of the processor. */
    @SuppressWarnings("ThreadPriorityCheck") // only a matter of speed
    boolean letOthersRun() {
        long beginNanos = clock.getAsLong();
        Thread.yield();
        return clock.getAsLong() - beginNanos <= LONG_NANOS;
    }

    /** Counts a call, and returns whether it is not to let others run. */
    boolean pauses() {
        int now = pause.getOpaque();
        if (now > 0) {
            pause.setOpaque(now - 1);
        }
        return now > 0;
    }

    void pause() {
        int now = nextPause.getOpaque();
        pause.setOpaque(now);
        nextPause.setOpaque(Math.min(2 * now, LONGEST_PAUSE));
    }

    /** Has the next pause be a short one. */
    void wasWorthIt() {
        if (nextPause.getOpaque() != FIRST_PAUSE) {
            nextPause.setOpaque(FIRST_PAUSE);
        }
    }
}
