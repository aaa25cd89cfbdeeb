package io.cachesmith.redis;

import java.util.function.Consumer;

/**
 * What commands have in common.
 *
 * @param onError hears what the server refuses; runs on an event loop
 * @param timeoutNanos how long they are waited for before they are given up
 * @param giveWay what a caller does before it sleeps
 */
record Terms(Consumer<String> onError, long timeoutNanos, GiveWay giveWay) {

    /** The same, but waited for so long. */
    Terms within(long nanos) {
        return new Terms(onError, nanos, giveWay);
    }
}
