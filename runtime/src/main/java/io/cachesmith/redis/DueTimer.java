package io.cachesmith.redis;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Gives up what is unanswered for too long. There is never more than one timer: it is set to the next command that may be due. */
final class DueTimer {

    /** How exact timeouts are. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Unanswered unanswered;
    private final LongSupplier clock;
    private final Consumer<ChannelHandlerContext> failed;

    /** Written by the event loop; unset before it looks at what is unanswered, so that nothing is missed by both. */
    private volatile @Nullable ScheduledFuture<?> set;

    private volatile long untilNanos;

    /**
     * Makes a timer that is not set.
     *
     * @param unanswered what is to be given up
     * @param clock tells nanoseconds, as the event loop counts them
     * @param failed ends a connection whose timer cannot be set
     */
    DueTimer(Unanswered unanswered, LongSupplier clock, Consumer<ChannelHandlerContext> failed) {
        this.unanswered = unanswered;
        this.clock = clock;
        this.failed = failed;
    }

    /** Whether a command that is among the unanswered will be looked at when it is due; for any thread. */
    private boolean covers(long dueNanos) {
        return set != null && dueNanos - untilNanos >= 0;
    }

    /** Has the event loop {@link #cover} a command that is among the unanswered, if it has to; for any thread. */
    void ask(ChannelHandlerContext context, long dueNanos) {
        if (!covers(dueNanos)) {
            context.executor().execute(() -> cover(context, dueNanos));
        }
    }

    /** Looks when that is due, or before; for the event loop. Where that fails, nobody would look after what is unanswered already. */
    void cover(ChannelHandlerContext context, long dueNanos) {
        try {
            if (!covers(dueNanos)) {
                set(context, dueNanos, dueNanos - clock.getAsLong());
            }
        } catch (RuntimeException | Error failure) {
            failed.accept(context);
            throw failure;
        }
    }

    private void set(ChannelHandlerContext context, long dueNanos, long leftNanos) {
        ScheduledFuture<?> late = set;
        if (late != null) {
            late.cancel(false);
            set = null;
        }
        untilNanos = dueNanos;
        set = context.executor().schedule(() -> giveUpLate(context), leftNanos, TimeUnit.NANOSECONDS);
    }

    private void giveUpLate(ChannelHandlerContext context) {
        set = null;
        try {
            long now = clock.getAsLong();
            long left = unanswered.giveUpDue(now);
            if (left < Long.MAX_VALUE) {
                long nextNanos = Math.max(left, TICK_NANOS);
                set(context, now + nextNanos, nextNanos);
            }
        } catch (RuntimeException | Error failure) {
            failed.accept(context);
            throw failure;
        }
    }
}
