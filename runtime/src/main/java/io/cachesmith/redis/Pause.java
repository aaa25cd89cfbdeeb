package io.cachesmith.redis;

import java.util.concurrent.TimeUnit;

/** For how many more times it is not tried to let other threads run, because it was in vain; twice as many the next time. Counts may get lost. */
final class Pause {

    private static final int FIRST = 8;
    private static final int LONGEST = 4_096;

    /** Who has the processors for longer than that is no thread that soon sleeps itself. */
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private int left;
    private int next = FIRST;

    /** Whether that is too long to have let others run. */
    static boolean isDue(long nanos) {
        return nanos > LONG_NANOS;
    }

    void begin() {
        left = next;
        next = Math.min(2 * next, LONGEST);
    }

    void reset() {
        if (next != FIRST) {
            next = FIRST;
        }
    }

    /** Whether it is not to be tried this time. */
    boolean goesOn() {
        int now = left;
        if (now > 0) {
            left = now - 1;
        }
        return now > 0;
    }
}
