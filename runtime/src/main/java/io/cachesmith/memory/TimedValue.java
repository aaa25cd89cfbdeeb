package io.cachesmith.memory;

/**
 * A value and the moment at which it expires. Compared by identity, so that an entry that was replaced meanwhile by an equal
 * one is never taken for the old one.
 */
final class TimedValue {

    /** The moment that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    private final byte[] value;
    private final long expiresAtNanos;

    TimedValue(byte[] value, long expiresAtNanos) {
        this.value = value;
        this.expiresAtNanos = expiresAtNanos;
    }

    byte[] value() {
        return value;
    }

    boolean expires() {
        return expiresAtNanos != NEVER;
    }

    long remainingNanos(long nowNanos) {
        return Math.max(0, expiresAtNanos - nowNanos);
    }
}
