package io.cachesmith.redis;

/**
 * The keys of leases. Each begins with its entry's key, so it matches whatever pattern allows or finds the entry, and goes on
 * with a byte that UTF-8 never has, so it is no entry's key.
 */
final class LeaseKeys {

    /** Ends the key of a lease. */
    static final byte MARK = (byte) 0xFF;

    private LeaseKeys() {}

    static boolean isLease(byte[] key) {
        return key.length > 0 && key[key.length - 1] == MARK;
    }
}
