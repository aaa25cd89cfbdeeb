package io.cachesmith.spi.json;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.Codec;
import io.cachesmith.codec.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Stores a value as JSON.
 *
 * @param type how the values stand in JSON
 * @param immutable whether no value can ever change
 * @param <V> the type of the values
 */
public record JsonCodec<V>(JsonType<V> type, boolean immutable) implements Codec<V> {

    /** Loads what reads and writes JSON, for which else the first caller would wait. */
    public static void load() {
        JsonCodec<String> any = new JsonCodec<>(JsonTypes.STRING, true);
        any.decode(any.encode(""));
    }

    @Override
    public byte[] encode(V value) {
        JsonBytes bytes = new JsonBytes();
        try (JsonGenerator generator = JsonFormat.FACTORY.createGenerator(JsonFormat.WRITING, bytes)) {
            new JsonWriter(generator).value(type, value);
        } catch (StackOverflowError tooDeep) {
            throw new IllegalArgumentException("The value is deeper than the stack of its thread allows", tooDeep);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes a value. Bytes that are not well-formed are corrupt, wherever the damage is; well-formed ones that are not of
     * this type, or beyond what is read at all, are a schema mismatch. What a record's constructor throws goes through, and
     * is corruption to the cache.
     */
    @Override
    public V decode(byte[] bytes) {
        if (bytes.length > JsonLimits.MAX_BYTES) {
            throw JsonReader.mismatch("more bytes than are read");
        }
        Utf8.requireWellFormed(bytes);
        try (JsonParser parser = JsonFormat.FACTORY.createParser(JsonFormat.READING, bytes)) {
            return read(parser);
        } catch (StackOverflowError tooDeep) {
            throw JsonReader.mismatch("deeper than the stack of the thread allows");
        } catch (StreamConstraintsException beyondLimits) {
            throw JsonReader.mismatch("larger than what is read");
        } catch (JacksonException malformed) {
            // its message would quote the text
            throw CacheDeserializationException.corruption("not well-formed JSON");
        }
    }

    private V read(JsonParser parser) {
        JsonReader in = new JsonReader(parser);
        if (parser.nextToken() == null) {
            throw CacheDeserializationException.corruption("no value at all");
        }
        V value;
        try {
            value = type.read(in);
        } catch (InputCoercionException outOfRange) {
            in.skipRest();
            throw JsonReader.mismatch("a number out of range");
        } catch (CacheDeserializationException mismatch) {
            in.skipRest();
            throw mismatch;
        }
        in.requireEnd();
        return value;
    }
}
