package io.cachesmith.spi.json;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A value without parts.
 *
 * @param writer writes one
 * @param reader reads one
 * @param <T> the type of the values
 */
record ScalarJson<T>(BiConsumer<JsonWriter, T> writer, Function<JsonReader, T> reader) implements JsonType<T> {

    @Override
    public void write(JsonWriter out, T value) {
        writer.accept(out, value);
    }

    @Override
    public T read(JsonReader in) {
        return reader.apply(in);
    }
}
