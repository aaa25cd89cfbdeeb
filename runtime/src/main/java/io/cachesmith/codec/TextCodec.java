package io.cachesmith.codec;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.Codec;
import java.util.function.Function;

/**
 * Stores an immutable value as its text in UTF-8.
 *
 * @param write makes the text; may throw what it likes for a value that has none
 * @param read makes the value; may throw what it likes for a text that is none
 * @param <V> the type of the values
 */
public record TextCodec<V>(Function<V, String> write, Function<String, V> read) implements Codec<V> {

    @Override
    public byte[] encode(V value) {
        return Utf8.encode(write.apply(value));
    }

    @Override
    public V decode(byte[] bytes) {
        String text = Utf8.decode(bytes);
        try {
            return read.apply(text);
        } catch (CacheDeserializationException classified) {
            throw classified;
        } catch (RuntimeException notParsed) {
            // its message would quote the text
            throw CacheDeserializationException.corruption("the text does not parse");
        }
    }

    @Override
    public boolean immutable() {
        return true;
    }
}
