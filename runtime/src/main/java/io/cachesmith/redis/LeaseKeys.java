package io.cachesmith.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The keys of leases. Each begins with its entry's key, so it matches whatever pattern allows or finds the entry, and goes on
 * with a byte that UTF-8 never has, so it is no entry's key.
 */
final class LeaseKeys {

    private static final byte MARK = (byte) 0xFF;

    private LeaseKeys() {}

    static byte[] of(String entryKey) {
        byte[] bytes = entryKey.getBytes(StandardCharsets.UTF_8);
        byte[] lease = Arrays.copyOf(bytes, bytes.length + 1);
        lease[bytes.length] = MARK;
        return lease;
    }

    static boolean isLease(byte[] key) {
        return key.length > 0 && key[key.length - 1] == MARK;
    }
}
