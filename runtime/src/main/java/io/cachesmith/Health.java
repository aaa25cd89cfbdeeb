package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Objects;

/**
 * How the store behind a manager's caches fares.
 *
 * @param state whether it serves
 * @param latency how long its last answered probe took; zero where none is needed or none was answered
 * @param detail one line for a person, without secrets
 */
@CheckReturnValue
public record Health(State state, Duration latency, String detail) {

    /** Whether the store serves. */
    public enum State {
        /** The store answers. */
        UP,
        /** The store does not answer: reads miss, writes are dropped, loaders run. It heals by itself. */
        DEGRADED,
        /** The manager has been closed. */
        CLOSED
    }

    /**
     * Makes a health of components that are all present.
     *
     * @param state whether it serves
     * @param latency how long its last answered probe took
     * @param detail one line for a person
     */
    public Health {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(detail, "detail");
    }
}
