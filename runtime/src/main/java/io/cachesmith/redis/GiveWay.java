package io.cachesmith.redis;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Has callers let other threads run before they sleep, where the answer often is there soon after: to wake one costs several
 * times as much. Where it seldom is, as with a server that is far away, they sleep at once, and so they do where others do not
 * let go of the processors. For any thread, whose counts may get lost.
 */
final class GiveWay {

    private static final int YIELDS = 2;

    /** How many may try in vain for one that is spared its sleep. */
    private static final int GAIN = 8;

    /** Who has so much gains no more. */
    private static final int MAX_CREDIT = 64 * GAIN;

    /** What it counts that others did not let go of the processors. */
    private static final int LATE = 2 * GAIN;

    private final Yielding yielding;

    /** How many may still try in vain. */
    private final AtomicInteger credit = new AtomicInteger(MAX_CREDIT);

    private volatile boolean begun;

    /**
     * Makes one that has not begun.
     *
     * @param clock tells nanoseconds
     */
    GiveWay(LongSupplier clock) {
        yielding = new Yielding(clock);
    }

    /** Callers sleep at once until there is an event loop that sleeps late itself: alone they would lose more than they gain. */
    void begin() {
        // not by the first caller, who may be short of memory or of stack
        var unused = VirtualThreads.isCurrent();
        begun = true;
    }

    /** Returns when there is an answer, or when it is not worth waiting for without sleep. */
    void before(Future<?> answer) {
        // a virtual thread's sleep costs less than this
        if (answer.isDone() || !begun || yielding.pauses() || VirtualThreads.isCurrent()) {
            return;
        }
        boolean soon = true;
        for (int i = 0; i < YIELDS && soon && !answer.isDone(); i++) {
            soon = yielding.letOthersRun();
        }
        if (!soon) {
            lost(LATE);
        } else if (answer.isDone()) {
            gained();
        } else {
            lost(1);
        }
    }

    private void gained() {
        yielding.wasWorthIt();
        int now = credit.getOpaque();
        if (now < MAX_CREDIT) {
            credit.setOpaque(now + GAIN);
        }
    }

    private void lost(int loss) {
        int left = credit.getOpaque() - loss;
        credit.setOpaque(Math.max(left, 0));
        if (left < 0) {
            yielding.pause();
        }
    }
}
