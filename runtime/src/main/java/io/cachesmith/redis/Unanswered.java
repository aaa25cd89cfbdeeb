package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a connection has sent, in the order in which they are answered. They belong to its event loop; what is for any
 * thread reaches each that is there all the time.
 */
final class Unanswered {

    private static final int FIRST_CAPACITY = 64;

    /** Has a length that is a power of two. What stands in one that is replaced stands in the larger one, too. */
    private volatile AtomicReferenceArray<@Nullable StoreCommand<?>> ring = new AtomicReferenceArray<>(FIRST_CAPACITY);

    // of the event loop
    private int first;
    private int size;

    /** Nothing can fail where there is room. */
    void makeRoom(int commands) {
        while (size + commands > ring.length()) {
            grow();
        }
    }

    /** There is room. */
    void add(StoreCommand<?> command) {
        ring.setRelease(place(size), command);
        size++;
    }

    private int place(int position) {
        return (first + position) & (ring.length() - 1);
    }

    private void grow() {
        AtomicReferenceArray<@Nullable StoreCommand<?>> larger = new AtomicReferenceArray<>(2 * ring.length());
        for (int i = 0; i < size; i++) {
            larger.setPlain(i, ring.getPlain(place(i)));
        }
        first = 0;
        ring = larger;
    }

    /** Returns the next to be answered, or null. */
    @Nullable
    StoreCommand<?> peek() {
        return size == 0 ? null : ring.getPlain(first);
    }

    /** Removes the next to be answered; there is one. */
    void remove() {
        ring.setRelease(first, null);
        first = place(1);
        size--;
    }

    /** Gives up what is due, and returns how many nanoseconds are left for what is due next; a great many if nothing is. */
    long giveUpDue(long nowNanos) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            StoreCommand<?> command = ring.getPlain(place(i));
            if (command != null && !command.isDone()) {
                long left = command.deadlineNanos() - nowNanos;
                if (left <= 0) {
                    command.giveUp(StoreFailure.TIMEOUT);
                } else {
                    next = Math.min(next, left);
                }
            }
        }
        return next;
    }

    /** Gives up those that are waited for no longer than that; they still wait for their replies. For any thread. */
    void abandonAll(long timeoutNanos) {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        for (int i = 0; i < now.length(); i++) {
            StoreCommand<?> command = now.getAcquire(i);
            if (command != null && command.timeoutNanos() <= timeoutNanos) {
                command.abandon();
            }
        }
    }
}
