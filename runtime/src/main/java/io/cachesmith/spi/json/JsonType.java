package io.cachesmith.spi.json;

/**
 * How the values of one type stand in JSON. Implementations are safe for use by any number of threads.
 *
 * @param <T> the type of the values
 */
public interface JsonType<T> {

    /**
     * Writes a value.
     *
     * @param out where it goes
     * @param value the value, not null
     */
    void write(JsonWriter out, T value);

    /**
     * Reads a value, strictly: a null, another kind of token, a number out of range or a text that does not parse is a
     * schema mismatch.
     *
     * @param in stands on the first token of the value, and on its last afterwards
     * @return the value
     */
    T read(JsonReader in);

    /**
     * Returns whether a component with this value is left out.
     *
     * @param value the value
     * @return false unless overridden
     */
    default boolean isAbsent(T value) {
        return false;
    }

    /**
     * Returns whether null is one of the values, written as {@code null} without a call of {@link #write}.
     *
     * @return false unless overridden
     */
    default boolean takesNull() {
        return false;
    }
}
