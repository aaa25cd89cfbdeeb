package io.cachesmith.redis;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Commands that wait to be sent, all at once by the event loop or the only one by its caller, in the order in which they were queued. For any thread. */
final class SendQueue {

    private final AtomicReference<@Nullable StoreCommand<?>> last = new AtomicReference<>();

    /** Returns whether the queue was empty, so that somebody has to be told. */
    boolean add(StoreCommand<?> command) {
        StoreCommand<?> before;
        do {
            before = last.get();
            command.neighbour = before;
        } while (!last.compareAndSet(before, command));
        return before == null;
    }

    boolean isEmpty() {
        return last.get() == null;
    }

    /** Takes a command that was added to the empty queue if it is still all there is in it, and returns whether it is taken. */
    boolean takeOnly(StoreCommand<?> command) {
        return last.compareAndSet(command, null);
    }

    /** Empties the queue, and returns the first command; each knows the one that is next. */
    @Nullable
    StoreCommand<?> takeAll() {
        StoreCommand<?> next = null;
        StoreCommand<?> command = last.getAndSet(null);
        while (command != null) {
            StoreCommand<?> before = command.neighbour;
            command.neighbour = next;
            next = command;
            command = before;
        }
        return next;
    }
}
