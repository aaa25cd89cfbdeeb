package io.cachesmith.redis;

import io.cachesmith.spi.StoreFailure;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a connection has sent, in the order in which they are answered. Whoever's {@link Turn} it is adds, the event
 * loop removes, and what is for any thread reaches each that is there all the time.
 */
final class Unanswered {

    private static final int FIRST_CAPACITY = 64;

    /** Has a length that is a power of two. What stands in one that is replaced stands in the larger one, too. */
    private volatile AtomicReferenceArray<@Nullable StoreCommand<?>> ring = new AtomicReferenceArray<>(FIRST_CAPACITY);

    /** How many have been removed; of the event loop. */
    private int removed;

    /** How many have been added; of whoever adds. */
    private int added;

    /** For the event loop, in its turn. Nothing can fail where there is room. */
    void makeRoom(int commands) {
        while (added - removed + commands > ring.length()) {
            grow();
        }
    }

    /** There is room. Whoever looks for it afterwards finds it, or what it looked at before is seen by who adds. */
    void add(StoreCommand<?> command) {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        now.set(place(added, now), command);
        added++;
    }

    private static int place(int position, AtomicReferenceArray<?> ring) {
        return position & (ring.length() - 1);
    }

    private void grow() {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        AtomicReferenceArray<@Nullable StoreCommand<?>> larger = new AtomicReferenceArray<>(2 * now.length());
        for (int i = removed; i != added; i++) {
            larger.setPlain(place(i, larger), now.getPlain(place(i, now)));
        }
        ring = larger;
    }

    /** Returns the next to be answered, or null; for the event loop. */
    @Nullable
    StoreCommand<?> peek() {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        return now.get(place(removed, now));
    }

    /** Removes the next to be answered; there is one. For the event loop. */
    void remove() {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        now.setRelease(place(removed, now), null);
        removed++;
    }

    /**
     * Gives up what is due, and returns how many nanoseconds are left for what is due next; a great many if nothing is. For the event
     * loop.
     */
    long giveUpDue(long nowNanos) {
        AtomicReferenceArray<@Nullable StoreCommand<?>> now = ring;
        int first = removed;
        long next = Long.MAX_VALUE;
        for (int i = 0; i < now.length(); i++) {
            StoreCommand<?> command = now.get(place(first + i, now));
            if (command == null) {
                break;
            }
            if (!command.isDone()) {
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
            StoreCommand<?> command = now.get(i);
            if (command != null && command.timeoutNanos() <= timeoutNanos) {
                command.abandon();
            }
        }
    }
}
