package io.cachesmith.spi.json;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.codec.NumberTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads one value from JSON, strictly: whatever is not exactly what the type says is a schema mismatch. Handed to
 * {@link JsonType#read}; for one thread.
 */
public final class JsonReader {

    /** Up to these, every number that is read can be written. */
    private static final int USUAL_NUMBER_LENGTH = 900;

    private static final int USUAL_SCALE = 1_000_000;

    private final JsonParser parser;
    private final List<OpenRecord> records = new ArrayList<>();
    private int depth;
    private int elements;

    JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Begins a record.
     *
     * @param names the names of its components
     */
    public void beginObject(JsonNames names) {
        require(JsonToken.START_OBJECT);
        if (depth == records.size()) {
            records.add(new OpenRecord());
        }
        records.get(depth++).begin(names);
    }

    /**
     * Goes to the value of the next component.
     *
     * @return which component it is, or -1 at the end of the record, where everything required has been there
     */
    public int nextComponent() {
        OpenRecord open = records.get(depth - 1);
        int index = parser.nextNameMatch(open.matcher());
        if (index >= 0) {
            if (!open.see(index)) {
                throw mismatch("a component is there twice");
            }
            parser.nextToken();
            return index;
        }
        if (index != PropertyNameMatcher.MATCH_END_OBJECT) {
            throw mismatch("an unknown property");
        }
        if (open.isIncomplete()) {
            throw mismatch("a component is missing");
        }
        depth--;
        return -1;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public byte readByte() {
        int number = readInt();
        if (number != (byte) number) {
            throw outOfRange();
        }
        return (byte) number;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public short readShort() {
        int number = readInt();
        if (number != (short) number) {
            throw outOfRange();
        }
        return (short) number;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public int readInt() {
        require(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public long readLong() {
        require(JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    /**
     * Reads a number.
     *
     * @return the nearest number
     */
    public float readFloat() {
        float number = Float.parseFloat(numberText());
        if (Float.isInfinite(number)) {
            throw outOfRange();
        }
        return number;
    }

    /**
     * Reads a number.
     *
     * @return the nearest number
     */
    public double readDouble() {
        double number = Double.parseDouble(numberText());
        if (Double.isInfinite(number)) {
            throw outOfRange();
        }
        return number;
    }

    /**
     * Reads a boolean.
     *
     * @return the boolean
     */
    public boolean readBoolean() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch("not a boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /**
     * Reads a text of one character.
     *
     * @return the character
     */
    public char readChar() {
        String text = text();
        if (text.length() != 1) {
            throw mismatch("not one character");
        }
        return text.charAt(0);
    }

    BigInteger bigInteger() {
        require(JsonToken.VALUE_NUMBER_INT);
        return new BigInteger(numberText());
    }

    BigDecimal bigDecimal() {
        String text = numberText();
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() > USUAL_NUMBER_LENGTH || Math.abs((long) number.scale()) > USUAL_SCALE) {
                // its own text may be longer, or have an exponent too large to be read, for which this throws
                requireShort(NumberTexts.write(number));
            }
            return number;
        } catch (IllegalArgumentException beyondLimits) {
            throw outOfRange();
        }
    }

    private String numberText() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch("not a number");
        }
        // the library does not count signs and points
        return requireShort(parser.getString());
    }

    private static String requireShort(String number) {
        if (number.length() > JsonLimits.MAX_NUMBER_LENGTH) {
            throw outOfRange();
        }
        return number;
    }

    String text() {
        require(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** Makes a scalar of a text that is still in the buffer. */
    @FunctionalInterface
    interface TextReader<T> {

        T read(char[] text, int offset, int length);
    }

    <T> T text(TextReader<T> reader) {
        require(JsonToken.VALUE_STRING);
        try {
            return reader.read(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } catch (JacksonException malformed) {
            throw malformed;
        } catch (RuntimeException notParsed) {
            // its message would quote the text
            throw mismatch("a text that does not parse");
        }
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    void beginArray() {
        require(JsonToken.START_ARRAY);
    }

    /** Goes to the next element, or to the end of the array. */
    boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY && countElement();
    }

    void beginMap() {
        require(JsonToken.START_OBJECT);
    }

    /** Goes to the next member's name, or to the end of the map. */
    boolean nextMember() {
        return parser.nextToken() != JsonToken.END_OBJECT && countElement();
    }

    /** Returns the name of the member and goes to its value. */
    String name() {
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private boolean countElement() {
        if (++elements > JsonLimits.MAX_ELEMENTS) {
            throw mismatch("too many elements");
        }
        return true;
    }

    /** Refuses an element, or a key, with which a hash table would have too many that it cannot compare. */
    static void requireFew(int size, @Nullable Object element) {
        if (JsonLimits.areTooMany(size, element)) {
            throw mismatch("too many elements that are not Comparable");
        }
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonParser.NumberType numberType() {
        return parser.getNumberType();
    }

    void requireEnd() {
        if (parser.nextToken() != null) {
            throw CacheDeserializationException.corruption("something follows the value");
        }
    }

    /** Reads the rest, which throws if it is not well-formed. */
    void skipRest() {
        while (!parser.streamReadContext().inRoot()) {
            parser.nextToken();
        }
        requireEnd();
    }

    private void require(JsonToken token) {
        if (parser.currentToken() != token) {
            throw mismatch("another kind of value than expected");
        }
    }

    private static CacheDeserializationException outOfRange() {
        return mismatch("a number out of range");
    }

    static CacheDeserializationException mismatch(String what) {
        return CacheDeserializationException.schemaMismatch(what);
    }
}
