package io.cachesmith.redis;

import java.util.concurrent.Future;

/**
 * Has callers let other threads run before they sleep, where the answer often is there then: to wake one costs several times as
 * much. Where it seldom is, as with a server that is far away, they sleep at once. For any thread, whose counts may get lost.
 */
final class GiveWay {

    private static final int YIELDS = 2;

    /** How many may try in vain for one that is spared its sleep. */
    private static final int GAIN = 8;

    private static final int MAX_CREDIT = 64 * GAIN;

    /** How many sleep at once before it is tried again. */
    private static final int PAUSE = 64;

    /** How many may still try in vain, or, below zero, how many do not try. */
    private int credit = MAX_CREDIT;

    /** Returns when there is an answer, or when it is not worth waiting for without sleep. */
    @SuppressWarnings("ThreadPriorityCheck") // only a matter of speed
    void before(Future<?> answer) {
        if (VirtualThreads.isCurrent()) {
            // their sleep is cheaper
            return;
        }
        int now = credit;
        if (now < 0) {
            credit = now + 1;
            return;
        }
        if (answer.isDone()) {
            return;
        }
        for (int i = 0; i < YIELDS; i++) {
            Thread.yield();
            if (answer.isDone()) {
                credit = Math.min(now + GAIN, MAX_CREDIT);
                return;
            }
        }
        credit = now > 0 ? now - 1 : -PAUSE;
    }
}
