package io.cachesmith.spi.json;

/**
 * A value that may be null.
 *
 * @param type how it stands in JSON otherwise
 * @param <T> the type of the values
 */
record NullableJson<T>(JsonType<T> type) implements JsonType<T> {

    @Override
    public void write(JsonWriter out, T value) {
        out.requireNotAbsent(type, value);
        type.write(out, value);
    }

    @Override
    @SuppressWarnings("NullAway") // T includes null here, which its plain mode cannot know
    public T read(JsonReader in) {
        return in.isNull() ? null : type.read(in);
    }

    @Override
    public boolean takesNull() {
        return true;
    }
}
