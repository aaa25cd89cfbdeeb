package io.cachesmith.spi.json;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects what a generator wrote: a text that fits its buffer arrives at once and is copied once. */
final class JsonBytes extends OutputStream {

    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int length;

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        int needed = length + count;
        if (needed > JsonLimits.MAX_BYTES) {
            throw new IllegalArgumentException("The value takes more than " + JsonLimits.MAX_BYTES + " bytes");
        }
        if (length == 0) {
            bytes = Arrays.copyOfRange(source, offset, offset + count);
        } else {
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * length));
            }
            System.arraycopy(source, offset, bytes, length, count);
        }
        length = needed;
    }

    byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
