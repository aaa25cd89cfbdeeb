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

    /**
     * Makes the codec of values whose text is their {@code toString}. They share one function, since each is a class that is made when a
     * process starts.
     */
    static <V> TextCodec<V> ofToString(Function<String, V> read) {
        return new TextCodec<>(Object::toString, read);
    }

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
