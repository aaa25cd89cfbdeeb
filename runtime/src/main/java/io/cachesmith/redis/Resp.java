package io.cachesmith.redis;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.CorruptedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the replies of a connection (RESP2 and RESP3): a bulk string as {@code byte[]}, a number as {@code Long}, a simple string
 * as {@code String}, an array, a set or a map as {@code List}, null as null. What has arrived of a reply is kept and never looked
 * at again, so a long one that comes in small pieces costs no more than one that comes at once.
 */
final class Resp {

    /** Returned while a reply is not there in full. */
    static final Object INCOMPLETE = new Object();

    /** Something was read, and the reply goes on. */
    private static final Object MORE = new Object();

    /** No command of a cache is answered by a reply that is nested more deeply. */
    private static final int MAX_DEPTH = 8;

    private static final int MAX_BULK_BYTES = 1 << 30;
    private static final int MAX_ELEMENTS = 1 << 20;
    private static final int MAX_DIGITS = 19;
    private static final int MAX_LINE_BYTES = 64 << 10;

    /** So much is taken on trust when a length is announced; more follows what arrives. */
    private static final int TRUSTED_BYTES = 1 << 20;

    private static final int TRUSTED_ELEMENTS = 1 << 10;

    /** Aggregates whose elements are not all there, the innermost first. */
    private final Deque<Aggregate> open = new ArrayDeque<>();

    private @Nullable Bulk bulk;

    /** A refusal. It may quote a key. */
    record Refusal(String text) {}

    /** What a server sends without having been asked. */
    record Push(List<@Nullable Object> elements) {}

    private record Aggregate(byte marker, int size, List<@Nullable Object> elements) {

        @Nullable
        Object value() {
            return switch (marker) {
                case '>' -> new Push(elements);
                // attributes are followed by the reply that they are of
                case '|' -> elements.get(elements.size() - 1);
                default -> elements;
            };
        }
    }

    /** A bulk string of which some may be missing. */
    private static final class Bulk {

        private final boolean refusal;
        private final int size;
        private byte[] bytes;
        private int filled;

        Bulk(boolean refusal, int size, int arrived) {
            this.refusal = refusal;
            this.size = size;
            bytes = new byte[Math.min(size, Math.max(arrived, TRUSTED_BYTES))];
        }

        /** Returns whether all is there, with its line end. */
        boolean fill(ByteBuf in) {
            int more = Math.min(size - filled, in.readableBytes());
            if (bytes.length - filled < more) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(size, Math.max(2L * bytes.length, (long) filled + more)));
            }
            in.readBytes(bytes, filled, more);
            filled += more;
            if (filled < size || in.readableBytes() < 2) {
                return false;
            }
            requireEnd(in.readByte() == '\r' && in.readByte() == '\n');
            return true;
        }

        Object value() {
            return refusal ? new Refusal(new String(bytes, StandardCharsets.UTF_8)) : bytes;
        }
    }

    /** Takes what there is of a reply, and returns the reply with its last byte. */
    @Nullable
    Object read(ByteBuf in) {
        Object read;
        do {
            read = bulk == null ? next(in) : rest(in, bulk);
            if (read != INCOMPLETE && read != MORE) {
                read = place(read);
            }
        } while (read == MORE);
        return read;
    }

    /** Returns the reply that a value completes. */
    private @Nullable Object place(@Nullable Object value) {
        Object complete = value;
        for (Aggregate inner = open.peek(); inner != null; inner = open.peek()) {
            inner.elements().add(complete);
            if (inner.elements().size() < inner.size()) {
                return MORE;
            }
            complete = inner.value();
            open.pop();
        }
        return complete;
    }

    private @Nullable Object next(ByteBuf in) {
        int begin = in.readerIndex();
        int line = endOfLine(in, begin);
        if (line < 0) {
            return INCOMPLETE;
        }
        in.readerIndex(line);
        byte marker = in.getByte(begin);
        return switch (marker) {
            case '$', '=', '!' -> bulk(in, marker, number(in, begin + 1, line, MAX_BULK_BYTES));
            case ':' -> (Object) number(in, begin + 1, line, Long.MAX_VALUE);
            case '+', ',', '(' -> text(in, begin + 1, line - 2);
            case '#' -> (Object) (in.getByte(begin + 1) == 't');
            case '_' -> null;
            case '-' -> new Refusal(text(in, begin + 1, line - 2));
            case '*', '~', '>' -> aggregate(marker, number(in, begin + 1, line, MAX_ELEMENTS));
            case '%' -> aggregate(marker, 2 * number(in, begin + 1, line, MAX_ELEMENTS));
            case '|' -> aggregate(marker, 2 * number(in, begin + 1, line, MAX_ELEMENTS) + 1);
            default -> throw new CorruptedFrameException("A reply begins with no known marker");
        };
    }

    private @Nullable Object aggregate(byte marker, long size) {
        if (size < 0) {
            return null;
        }
        if (open.size() == MAX_DEPTH) {
            throw new CorruptedFrameException("A reply is nested too deeply");
        }
        Aggregate begun = new Aggregate(marker, (int) size, new ArrayList<>((int) Math.min(size, TRUSTED_ELEMENTS)));
        if (size == 0) {
            return begun.value();
        }
        open.push(begun);
        return MORE;
    }

    private @Nullable Object bulk(ByteBuf in, byte marker, long size) {
        boolean refusal = marker == '!';
        if (size < 0) {
            return refusal ? new Refusal("") : null;
        }
        Bulk begun = new Bulk(refusal, (int) size, in.readableBytes());
        bulk = begun;
        return rest(in, begun);
    }

    private Object rest(ByteBuf in, Bulk begun) {
        if (!begun.fill(in)) {
            return INCOMPLETE;
        }
        bulk = null;
        return begun.value();
    }

    private static String text(ByteBuf in, int begin, int end) {
        return end - begin == 2 && in.getByte(begin) == 'O' && in.getByte(begin + 1) == 'K'
                ? "OK"
                : in.toString(begin, end - begin, StandardCharsets.UTF_8);
    }

    /** Returns the index behind the line end; negative if there is none yet. */
    private static int endOfLine(ByteBuf in, int begin) {
        int end = in.indexOf(begin, Math.min(in.writerIndex(), begin + MAX_LINE_BYTES), (byte) '\n');
        if (end >= 0) {
            requireEnd(end > begin + 1 && in.getByte(end - 1) == '\r');
        } else if (in.writerIndex() - begin >= MAX_LINE_BYTES) {
            throw new CorruptedFrameException("A reply has a line that is too long");
        }
        return end < 0 ? -1 : end + 1;
    }

    private static void requireEnd(boolean right) {
        if (!right) {
            throw new CorruptedFrameException("A reply has a line that does not end as lines do");
        }
    }

    private static long number(ByteBuf in, int begin, int endOfLine, long max) {
        int end = endOfLine - 2;
        int at = begin;
        boolean negative = at < end && in.getByte(at) == '-';
        if (negative) {
            at++;
        }
        if (at >= end || end - at > MAX_DIGITS) {
            throw new CorruptedFrameException("A reply holds no number where one must be");
        }
        long number = 0;
        for (; at < end; at++) {
            int digit = in.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new CorruptedFrameException("A reply holds no number where one must be");
            }
            number = 10 * number + digit;
        }
        if (number < 0 || number > max) {
            throw new CorruptedFrameException("A reply is too large");
        }
        return negative ? -number : number;
    }
}
