package io.cachesmith.benchmarks.peer;

import io.cachesmith.Codec;
import io.cachesmith.benchmarks.Content;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Turns values into bytes and back. Safe for use by several threads. */
public interface PeerCodec {

    /** Makes bytes. */
    byte[] encode(Object value);

    /** Makes a value. */
    Object decode(byte[] bytes);

    /** The generated codec. */
    static PeerCodec ours(Content content) {
        Codec<Object> codec = CachesmithCache.codec(content);
        return new PeerCodec() {
            @Override
            public byte[] encode(Object value) {
                return codec.encode(value);
            }

            @Override
            public Object decode(byte[] bytes) {
                return codec.decode(bytes);
            }
        };
    }

    /** What a careful person writes by hand, which gives the same bytes as ours. */
    static PeerCodec byHand(Content content) {
        return switch (content.kind()) {
            case PROFILE, BIG_PROFILE -> new Json(JsonMapper.shared(), content.type());
            case NUMBER -> new Decimal();
            case BLOB -> new Bytes();
        };
    }

    /** A reader and a writer made for the type, as Jackson's documentation recommends where speed matters. */
    final class Json implements PeerCodec {

        private final ObjectReader reader;
        private final ObjectWriter writer;

        Json(JsonMapper mapper, Class<?> type) {
            reader = mapper.readerFor(type);
            writer = mapper.writerFor(type);
        }

        @Override
        public byte[] encode(Object value) {
            return writer.writeValueAsBytes(value);
        }

        @Override
        public Object decode(byte[] bytes) {
            return reader.readValue(bytes);
        }
    }

    /** Decimal digits. */
    final class Decimal implements PeerCodec {

        @Override
        public byte[] encode(Object value) {
            return value.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public Object decode(byte[] bytes) {
            return Long.valueOf(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** Bytes are bytes. */
    final class Bytes implements PeerCodec {

        @Override
        public byte[] encode(Object value) {
            return (byte[]) value;
        }

        @Override
        public Object decode(byte[] bytes) {
            return bytes;
        }
    }
}
