package io.cachesmith.redis;

import java.util.concurrent.atomic.AtomicReference;

/** Whose turn it is to write to a connection: that of one caller, of the event loop, or nobody's. For any thread. */
final class Turn {

    private enum Holder {
        NOBODY,
        CALLER,
        EVENT_LOOP
    }

    private final AtomicReference<Holder> holder = new AtomicReference<>(Holder.NOBODY);

    /** Takes it for a caller, if it is nobody's. */
    boolean takeForCaller() {
        return holder.compareAndSet(Holder.NOBODY, Holder.CALLER);
    }

    /** Takes it for the event loop, if it is not a caller's. */
    boolean takeForEventLoop() {
        return holder.get() == Holder.EVENT_LOOP || holder.compareAndSet(Holder.NOBODY, Holder.EVENT_LOOP);
    }

    /** What a caller could not finish is the event loop's, before anything else. */
    void passToEventLoop() {
        holder.set(Holder.EVENT_LOOP);
    }

    void giveBack() {
        holder.set(Holder.NOBODY);
    }
}
