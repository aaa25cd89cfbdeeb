package io.cachesmith.redis;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.CorruptedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads replies (RESP2 and RESP3) once they are there in full: a bulk string as {@code byte[]}, a number as {@code Long}, a
 * simple string as {@code String}, an array, a set or a map as {@code List}, null as null.
 */
final class Resp {

    /** Returned while a reply is not there in full; nothing is read then. */
    static final Object INCOMPLETE = new Object();

    /** No command of a cache is answered by a reply that is nested more deeply. */
    private static final int MAX_DEPTH = 8;

    private static final int MAX_BULK_BYTES = 1 << 30;
    private static final int MAX_ELEMENTS = 1 << 20;
    private static final int MAX_DIGITS = 19;

    /** A refusal. It may quote a key. */
    record Refusal(String text) {}

    /** What a server sends without having been asked. */
    record Push(List<@Nullable Object> elements) {}

    private Resp() {}

    /** Reads a reply. */
    static @Nullable Object read(ByteBuf in) {
        int begin = in.readerIndex();
        return end(in, begin, 0) < 0 ? INCOMPLETE : value(in);
    }

    /** Returns where the reply ends that begins at an index; negative if it is not there in full. */
    private static int end(ByteBuf in, int begin, int depth) {
        if (depth > MAX_DEPTH) {
            throw new CorruptedFrameException("A reply is nested too deeply");
        }
        int line = endOfLine(in, begin);
        if (line < 0) {
            return -1;
        }
        byte marker = in.getByte(begin);
        switch (marker) {
            case '+', '-', ':', '_', '#', ',', '(' -> {
                return line;
            }
            case '$', '!', '=' -> {
                long size = number(in, begin + 1, line, MAX_BULK_BYTES);
                long end = size < 0 ? line : line + size + 2;
                return end <= in.writerIndex() ? (int) end : -1;
            }
            default -> {
                long elements = elements(in, marker, begin, line);
                int end = line;
                for (long i = 0; i < elements && end >= 0; i++) {
                    end = end(in, end, depth + 1);
                }
                return end;
            }
        }
    }

    private static long elements(ByteBuf in, byte marker, int begin, int line) {
        return switch (marker) {
            case '*', '~', '>' -> number(in, begin + 1, line, MAX_ELEMENTS);
            case '%' -> 2 * number(in, begin + 1, line, MAX_ELEMENTS);
            // attributes are followed by the reply that they are of
            case '|' -> 2 * number(in, begin + 1, line, MAX_ELEMENTS) + 1;
            default -> throw new CorruptedFrameException("A reply begins with no known marker");
        };
    }

    private static @Nullable Object value(ByteBuf in) {
        int begin = in.readerIndex();
        byte marker = in.getByte(begin);
        int line = endOfLine(in, begin);
        in.readerIndex(line);
        return switch (marker) {
            case '$', '=' -> bulk(in, number(in, begin + 1, line, MAX_BULK_BYTES));
            case ':' -> (Object) number(in, begin + 1, line, Long.MAX_VALUE);
            case '+', ',', '(' -> text(in, begin + 1, line - 2);
            case '#' -> (Object) (in.getByte(begin + 1) == 't');
            case '_' -> null;
            case '-' -> new Refusal(text(in, begin + 1, line - 2));
            case '!' -> refusal(bulk(in, number(in, begin + 1, line, MAX_BULK_BYTES)));
            default -> aggregate(in, marker, elements(in, marker, begin, line));
        };
    }

    private static @Nullable Object aggregate(ByteBuf in, byte marker, long size) {
        if (size < 0) {
            return null;
        }
        List<@Nullable Object> elements = list(in, size);
        return switch (marker) {
            case '>' -> new Push(elements);
            case '|' -> elements.get(elements.size() - 1);
            default -> elements;
        };
    }

    private static List<@Nullable Object> list(ByteBuf in, long size) {
        List<@Nullable Object> elements = new ArrayList<>((int) size);
        for (long i = 0; i < size; i++) {
            elements.add(value(in));
        }
        return elements;
    }

    private static byte @Nullable [] bulk(ByteBuf in, long size) {
        if (size < 0) {
            return null;
        }
        byte[] bytes = new byte[(int) size];
        in.readBytes(bytes);
        requireReturn(in, in.readerIndex(), in.readerIndex());
        in.skipBytes(2);
        return bytes;
    }

    private static Refusal refusal(byte @Nullable [] text) {
        return new Refusal(text == null ? "" : new String(text, StandardCharsets.UTF_8));
    }

    private static String text(ByteBuf in, int begin, int end) {
        return end - begin == 2 && in.getByte(begin) == 'O' && in.getByte(begin + 1) == 'K'
                ? "OK"
                : in.toString(begin, end - begin, StandardCharsets.UTF_8);
    }

    /** Returns the index behind the line end; negative if there is none yet. */
    private static int endOfLine(ByteBuf in, int begin) {
        int end = in.indexOf(begin, in.writerIndex(), (byte) '\n');
        if (end >= 0) {
            requireReturn(in, begin + 1, end - 1);
        }
        return end < 0 ? -1 : end + 1;
    }

    private static void requireReturn(ByteBuf in, int earliest, int index) {
        if (index < earliest || in.getByte(index) != '\r') {
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
