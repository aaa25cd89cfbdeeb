package io.cachesmith.redis;

import io.cachesmith.codec.Utf8;
import io.cachesmith.spi.StoreKey;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Commands as they stand on the wire (RESP, arrays of bulk strings). Callers write them on their own threads, so the event loop
 * only copies bytes. Not for several threads.
 */
final class Frame {

    /** What a bulk string takes besides its bytes: a marker, a number, two line ends. */
    static final int OVERHEAD = 1 + 10 + 2 + 2;

    /** Values that are longer are not copied before the event loop does. */
    private static final int MAX_COPIED_BYTES = 16 << 10;

    private byte[] bytes;
    private int length;

    /** Long values, in the order of their places. */
    private List<Inserted> inserted = List.of();

    private int insertedBytes;

    /** A value that belongs before the byte at a place. */
    private record Inserted(int place, byte[] value) {}

    /**
     * Begins without commands.
     *
     * @param estimate how many bytes it will take, of values those that are {@link #copied}
     */
    Frame(int estimate) {
        bytes = new byte[estimate];
    }

    /** Returns how many bytes of a value are copied into a frame: all or none. */
    static int copied(byte[] value) {
        return value.length <= MAX_COPIED_BYTES ? value.length : 0;
    }

    int length() {
        return length + insertedBytes;
    }

    /** For frames without long values. */
    void writeTo(ByteBuffer buffer) {
        buffer.put(bytes, 0, length);
    }

    void writeTo(ByteBuf buffer) {
        int written = 0;
        for (Inserted each : inserted) {
            buffer.writeBytes(bytes, written, each.place() - written).writeBytes(each.value());
            written = each.place();
        }
        buffer.writeBytes(bytes, written, length - written);
    }

    /** Begins a command. */
    Frame command(String name, int arguments) {
        reserve(OVERHEAD);
        line('*', arguments + 1);
        return ascii(name);
    }

    Frame ascii(String text) {
        reserve(text.length() + OVERHEAD);
        line('$', text.length());
        copyAscii(text);
        return endOfLine();
    }

    Frame text(String text) {
        copy(text, 0);
        return endOfLine();
    }

    Frame key(StoreKey key) {
        return text(key.text());
    }

    /** The key of an entry's lease, see {@link LeaseKeys}. */
    Frame leaseKey(StoreKey entryKey) {
        copy(entryKey.text(), 1);
        bytes[length++] = LeaseKeys.MARK;
        return endOfLine();
    }

    /** The value is not to be changed any more. */
    Frame value(byte[] value) {
        int copied = copied(value);
        reserve(copied + OVERHEAD);
        line('$', value.length);
        if (copied == value.length) {
            System.arraycopy(value, 0, bytes, length, copied);
            length += copied;
        } else {
            insert(value);
        }
        return endOfLine();
    }

    private void insert(byte[] value) {
        if (inserted.isEmpty()) {
            inserted = new ArrayList<>();
        }
        inserted.add(new Inserted(length, value));
        insertedBytes += value.length;
    }

    Frame number(long number) {
        return ascii(Long.toString(number));
    }

    /** The length is that of what follows, whatever that is made of: else the rest of the key would be a command. */
    private void copy(String text, int more) {
        int size = text.length();
        reserve(size + more + OVERHEAD);
        if (Utf8.length(text) == size) {
            line('$', size + more);
            copyAscii(text);
        } else {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            reserve(encoded.length + more + OVERHEAD);
            line('$', encoded.length + more);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }
    }

    private void copyAscii(String text) {
        byte[] target = bytes;
        int begin = length;
        for (int i = 0; i < text.length(); i++) {
            target[begin + i] = (byte) text.charAt(i);
        }
        length = begin + text.length();
    }

    private void line(char marker, int number) {
        bytes[length++] = (byte) marker;
        int divisor = 1;
        while (number / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            bytes[length++] = (byte) ('0' + number / divisor % 10);
        }
        endOfLine();
    }

    private Frame endOfLine() {
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
