package io.cachesmith.spi.json;

import java.util.Optional;

/**
 * An optional stands in JSON as its content. An empty one is left out where it is a component, and null elsewhere.
 *
 * @param content how its content stands in JSON
 * @param <T> the type of the content
 */
record OptionalJson<T>(JsonType<T> content) implements JsonType<Optional<T>> {

    @Override
    public void write(JsonWriter out, Optional<T> value) {
        if (value.isPresent()) {
            out.requireNotAbsent(content, value.get());
            out.value(content, value.get());
        } else {
            out.nothing();
        }
    }

    @Override
    public Optional<T> read(JsonReader in) {
        return in.isNull() ? Optional.empty() : Optional.of(content.read(in));
    }

    @Override
    public boolean isAbsent(Optional<T> value) {
        return value.isEmpty();
    }
}
