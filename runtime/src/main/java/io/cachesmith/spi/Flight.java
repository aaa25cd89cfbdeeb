package io.cachesmith.spi;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A load under way; compared by identity.
 *
 * @param <V> the type of the value
 */
final class Flight<V> {

    private final @Nullable Thread leader;
    private volatile boolean overtaken;
    private final CompletableFuture<Landing<V>> landing = new CompletableFuture<>();

    /**
     * Takes off.
     *
     * @param leader the thread that loads; null if the load is asynchronous
     */
    Flight(@Nullable Thread leader) {
        this.leader = leader;
    }

    boolean isLedBy(@Nullable Thread thread) {
        return leader != null && leader == thread;
    }

    /** Notes that the key was written or removed since the load began. */
    void overtake() {
        overtaken = true;
    }

    boolean isOvertaken() {
        return overtaken;
    }

    /** Completes, never exceptionally, with what came of the load. */
    CompletableFuture<Landing<V>> landing() {
        return landing;
    }
}
