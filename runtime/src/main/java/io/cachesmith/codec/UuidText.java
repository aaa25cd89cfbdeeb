package io.cachesmith.codec;

import java.util.Arrays;
import java.util.UUID;

/** The text of a UUID (RFC 9562, section 4), without the string and the pattern that the JDK would make on the way. */
public final class UuidText {

    /** The length of every UUID's text. */
    public static final int LENGTH = 36;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };
    private static final byte[] VALUES = values();

    private UuidText() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int value = 0; value < 16; value++) {
            values[DIGITS[value]] = (byte) value;
            values[Character.toUpperCase(DIGITS[value])] = (byte) value;
        }
        return values;
    }

    /**
     * Writes a UUID.
     *
     * @param uuid the UUID
     * @param target where its 36 ASCII characters go, from index 0
     */
    public static void write(UUID uuid, byte[] target) {
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        writeDigits(high >>> 32, 8, target, 0);
        target[8] = '-';
        writeDigits(high >>> 16, 4, target, 9);
        target[13] = '-';
        writeDigits(high, 4, target, 14);
        target[18] = '-';
        writeDigits(low >>> 48, 4, target, 19);
        target[23] = '-';
        writeDigits(low, 12, target, 24);
    }

    private static void writeDigits(long bits, int digits, byte[] target, int offset) {
        long rest = bits;
        for (int i = offset + digits - 1; i >= offset; i--) {
            target[i] = DIGITS[(int) rest & 0xF];
            rest >>>= 4;
        }
    }

    /**
     * Reads a UUID.
     *
     * @param text holds its 36 characters, with digits in either case
     * @param offset where they begin
     * @param length how many characters there are
     * @return the UUID
     * @throws IllegalArgumentException if they are none
     */
    public static UUID read(char[] text, int offset, int length) {
        if (length != LENGTH
                || text[offset + 8] != '-'
                || text[offset + 13] != '-'
                || text[offset + 18] != '-'
                || text[offset + 23] != '-') {
            throw new IllegalArgumentException("not a UUID");
        }
        long high = readDigits(text, offset, 8) << 32
                | readDigits(text, offset + 9, 4) << 16
                | readDigits(text, offset + 14, 4);
        long low = readDigits(text, offset + 19, 4) << 48 | readDigits(text, offset + 24, 12);
        return new UUID(high, low);
    }

    private static long readDigits(char[] text, int offset, int digits) {
        long bits = 0;
        for (int i = offset; i < offset + digits; i++) {
            char c = text[i];
            int value = c < VALUES.length ? VALUES[c] : -1;
            if (value < 0) {
                throw new IllegalArgumentException("not a UUID");
            }
            bits = bits << 4 | value;
        }
        return bits;
    }
}
