package io.cachesmith.spi.json;

import io.cachesmith.codec.NumberTexts;
import io.cachesmith.codec.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes one value as JSON. Handed to {@link JsonType#write}; for one thread. */
public final class JsonWriter {

    private static final String NOT_FINITE = "NaN or an infinity, which JSON does not have";

    private final JsonGenerator generator;
    private final byte[] scratch = new byte[64];
    private @Nullable JsonNames names;
    private int index;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Begins a record. */
    public void beginObject() {
        generator.writeStartObject();
    }

    /** Ends a record. */
    public void endObject() {
        generator.writeEndObject();
    }

    /**
     * Writes a component, unless it is {@linkplain JsonType#isAbsent absent}.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param type how it stands in JSON
     * @param value its value
     * @param <T> its type
     * @throws IllegalArgumentException if the value is null and the type takes no null
     */
    public <T> void component(JsonNames names, int index, JsonType<T> type, @Nullable T value) {
        if (value == null || !type.isAbsent(value)) {
            JsonNames outerNames = this.names;
            int outerIndex = this.index;
            this.names = names;
            this.index = index;
            generator.writeName(names.name(index));
            value(type, value);
            // what follows may be the next element of a list in the outer component
            this.names = outerNames;
            this.index = outerIndex;
        }
    }

    /**
     * Writes a component.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param value its value
     */
    public void component(JsonNames names, int index, long value) {
        generator.writeName(names.name(index));
        generator.writeNumber(value);
    }

    /**
     * Writes a component.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param value its value
     * @throws IllegalArgumentException if it is not finite
     */
    public void component(JsonNames names, int index, float value) {
        if (!Float.isFinite(value)) {
            throw refusal(names, index, NOT_FINITE);
        }
        generator.writeName(names.name(index));
        generator.writeNumber(value);
    }

    /**
     * Writes a component.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param value its value
     * @throws IllegalArgumentException if it is not finite
     */
    public void component(JsonNames names, int index, double value) {
        if (!Double.isFinite(value)) {
            throw refusal(names, index, NOT_FINITE);
        }
        generator.writeName(names.name(index));
        generator.writeNumber(value);
    }

    /**
     * Writes a component.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param value its value
     */
    public void component(JsonNames names, int index, boolean value) {
        generator.writeName(names.name(index));
        generator.writeBoolean(value);
    }

    /**
     * Writes a component.
     *
     * @param names the names of the record's components
     * @param index which of them
     * @param value its value
     */
    public void component(JsonNames names, int index, char value) {
        generator.writeName(names.name(index));
        text(String.valueOf(value));
    }

    <T> void value(JsonType<T> type, @Nullable T value) {
        if (value != null) {
            type.write(this, value);
        } else if (type.takesNull()) {
            generator.writeNull();
        } else {
            throw refusal("null where the type is not @Nullable");
        }
    }

    void beginArray(int size) {
        requireSize(size);
        generator.writeStartArray();
    }

    void endArray() {
        generator.writeEndArray();
    }

    void beginMap(int size) {
        requireSize(size);
        generator.writeStartObject();
    }

    private void requireSize(int size) {
        if (size > JsonLimits.MAX_ELEMENTS) {
            throw refusal("more than " + JsonLimits.MAX_ELEMENTS + " elements");
        }
    }

    <K> void key(JsonKey<K> type, @Nullable K key) {
        if (key == null) {
            throw refusal("a key that is null");
        }
        String text = type.write(key);
        if (!Utf8.isEncodable(text)) {
            // the library would write an escape that it does not read in a name
            throw refusal("a key with an unpaired surrogate");
        }
        generator.writeName(text);
    }

    /** Refuses an empty optional where null would be read as something else. */
    <T> void requireNotAbsent(JsonType<T> type, T value) {
        if (type.isAbsent(value)) {
            throw refusal("an empty Optional where JSON cannot tell it from null");
        }
    }

    void nothing() {
        generator.writeNull();
    }

    void text(String text) {
        generator.writeString(text);
    }

    /** Room for the ASCII text of one scalar, to be passed to {@link #ascii} at once. */
    byte[] scratch() {
        return scratch;
    }

    /** Writes the beginning of the scratch, in which nothing needs an escape. */
    void ascii(int length) {
        generator.writeRawUTF8String(scratch, 0, length);
    }

    /** Writes bytes of which none needs an escape. */
    void ascii(byte[] text) {
        generator.writeRawUTF8String(text, 0, text.length);
    }

    void bool(boolean value) {
        generator.writeBoolean(value);
    }

    void number(long number) {
        generator.writeNumber(number);
    }

    void number(float number) {
        if (!Float.isFinite(number)) {
            throw refusal(NOT_FINITE);
        }
        generator.writeNumber(number);
    }

    void number(double number) {
        if (!Double.isFinite(number)) {
            throw refusal(NOT_FINITE);
        }
        generator.writeNumber(number);
    }

    void number(BigInteger number) {
        generator.writeNumber(NumberTexts.write(number));
    }

    void number(BigDecimal number) {
        generator.writeNumber(NumberTexts.write(number));
    }

    /** Says where in the value the trouble is, and never quotes the value. */
    IllegalArgumentException refusal(String what) {
        return refusal(names, index, what);
    }

    private static IllegalArgumentException refusal(@Nullable JsonNames names, int index, String what) {
        return new IllegalArgumentException((names == null ? "The value" : names.describe(index)) + " holds " + what);
    }
}
