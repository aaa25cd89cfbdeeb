package io.cachesmith.redis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps what waits on a connection within bounds, also while nothing is answered. A command's own keys are not held against it,
 * only against the next. For any thread.
 */
final class Bounds {

    /** How many commands may wait for their replies. */
    private static final int MAX_COMMANDS = 16_384;

    /** How many bytes may wait. */
    static final long MAX_BYTES = 64L << 20;

    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /** Counts a command in, and returns whether there is room for it. */
    boolean reserve(StoreCommand<?> command) {
        int more = command.bytes();
        long before = more == 0 ? 0 : bytes.getAndAdd(more);
        return commands.incrementAndGet() <= MAX_COMMANDS && before + command.weight() <= MAX_BYTES;
    }

    /** Counts a command out. */
    void release(StoreCommand<?> command) {
        commands.decrementAndGet();
        if (command.bytes() > 0) {
            bytes.addAndGet(-command.bytes());
        }
    }

    /** Returns how many commands wait. */
    int commands() {
        return commands.get();
    }
}
