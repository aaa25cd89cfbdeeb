package io.cachesmith.spi.json;

import io.cachesmith.codec.TextCodec;

/**
 * A scalar that stands in JSON as a string.
 *
 * @param text how it is written and read
 * @param <T> the type of the values
 */
record TextJson<T>(TextCodec<T> text) implements JsonType<T> {

    @Override
    public void write(JsonWriter out, T value) {
        out.text(text.write().apply(value));
    }

    @Override
    public T read(JsonReader in) {
        return parse(text, in.text());
    }

    /** In well-formed JSON a text that does not parse is the value of another type. */
    static <T> T parse(TextCodec<T> text, String written) {
        try {
            return text.read().apply(written);
        } catch (RuntimeException notParsed) {
            // its message would quote the text
            throw JsonReader.mismatch("a text that does not parse");
        }
    }
}
