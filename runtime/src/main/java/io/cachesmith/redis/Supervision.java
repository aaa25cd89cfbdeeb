package io.cachesmith.redis;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Looks whether a connection's event loop runs, since callers wait without a timer of their own. */
final class Supervision {

    private static final long LOOK_AGAIN_MILLIS = 1;

    private final Bounds bounds;
    private final Sender sender;

    /** Whether the event loop has yet to show that it runs. */
    private volatile boolean asked;

    /** When it was asked to; of the thread that looks. */
    private long askedNanos;

    Supervision(Bounds bounds, Sender sender) {
        this.bounds = bounds;
        this.sender = sender;
    }

    /**
     * Ends what the event loop should have ended, if that does not run. Callers wait without a timer of their own, so somebody has to
     * look; to be called again and again, by one thread. What has been sent and may take longer than the event loop has no such callers, and is left.
     *
     * @param nowNanos the time
     * @param patienceNanos how long the event loop may take for what it is asked
     */
    void look(long nowNanos, long patienceNanos) {
        EventExecutor eventLoop = sender.eventLoop();
        if (eventLoop == null || bounds.commands() == 0) {
            return;
        }
        if (!asked) {
            ask(eventLoop, nowNanos, patienceNanos);
        } else if (nowNanos - askedNanos > patienceNanos) {
            sender.abandon(patienceNanos);
        }
    }

    private void ask(EventExecutor eventLoop, long nowNanos, long patienceNanos) {
        asked = true;
        askedNanos = nowNanos;
        try {
            eventLoop.execute(() -> showLife(eventLoop));
        } catch (RejectedExecutionException ended) {
            asked = false;
            sender.abandon(patienceNanos);
        } catch (Error failure) {
            asked = false;
            throw failure;
        }
    }

    private void showLife(EventExecutor eventLoop) {
        try {
            // also what is queued though the event loop was not told
            asked = !sender.write();
            if (asked) {
                var unused = eventLoop.schedule(() -> showLife(eventLoop), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException | Error failure) {
            asked = false;
            throw failure;
        }
    }
}
