package io.cachesmith.spi.json;

import io.cachesmith.codec.Texts;
import io.cachesmith.codec.UuidText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** How the types that the runtime knows stand in JSON: as Jackson writes them, too, unless that loses something. */
public final class JsonTypes {

    /** The text. */
    public static final JsonType<String> STRING = scalar(JsonWriter::text, JsonReader::text);

    /** A string of one character. */
    public static final JsonType<Character> CHARACTER = new TextJson<>(Texts.CHARACTER);

    /** {@code true} or {@code false}. */
    public static final JsonType<Boolean> BOOLEAN = scalar(JsonWriter::bool, JsonReader::readBoolean);

    /** A number. */
    public static final JsonType<Byte> BYTE = scalar(JsonWriter::number, JsonReader::readByte);

    /** A number. */
    public static final JsonType<Short> SHORT = scalar(JsonWriter::number, JsonReader::readShort);

    /** A number. */
    public static final JsonType<Integer> INTEGER = scalar(JsonWriter::number, JsonReader::readInt);

    /** A number, with all its digits. */
    public static final JsonType<Long> LONG = scalar(JsonWriter::number, JsonReader::readLong);

    /** A number; NaN and the infinities are refused. */
    public static final JsonType<Float> FLOAT = scalar(JsonWriter::number, JsonReader::readFloat);

    /** A number; NaN and the infinities are refused. */
    public static final JsonType<Double> DOUBLE = scalar(JsonWriter::number, JsonReader::readDouble);

    /** A number of at most 1,000 digits. */
    public static final JsonType<BigInteger> BIG_INTEGER = scalar(JsonWriter::number, JsonReader::bigInteger);

    /** A number of at most 1,000 characters; its scale survives. */
    public static final JsonType<BigDecimal> BIG_DECIMAL = scalar(JsonWriter::number, JsonReader::bigDecimal);

    /** A string with the 36 characters of RFC 9562. */
    public static final JsonType<java.util.UUID> UUID = scalar(JsonTypes::writeUuid, in -> in.text(UuidText::read));

    /** A string with the URI as it was given (RFC 3986). */
    public static final JsonType<java.net.URI> URI = new TextJson<>(Texts.URI);

    /** A string with the bytes in Base64 (RFC 4648, section 4). */
    public static final JsonType<byte[]> BYTES = new BytesJson();

    /** A string in ISO 8601, such as {@code 2026-11-21T10:15:30Z}. */
    public static final JsonType<Instant> INSTANT = scalar(TimeJson::write, TimeJson::readInstant);

    /** A string in ISO 8601, such as {@code 2026-11-21}. */
    public static final JsonType<LocalDate> LOCAL_DATE = scalar(TimeJson::write, TimeJson::readLocalDate);

    /** A string in ISO 8601, such as {@code 10:15:00}. */
    public static final JsonType<LocalTime> LOCAL_TIME = scalar(TimeJson::write, TimeJson::readLocalTime);

    /** A string in ISO 8601, such as {@code 2026-11-21T10:15:00}. */
    public static final JsonType<LocalDateTime> LOCAL_DATE_TIME = scalar(TimeJson::write, TimeJson::readLocalDateTime);

    /** A string in ISO 8601, such as {@code 2026-11-21T10:15:00+01:00}. */
    public static final JsonType<OffsetDateTime> OFFSET_DATE_TIME =
            scalar(TimeJson::write, TimeJson::readOffsetDateTime);

    /** A string in ISO 8601, such as {@code 10:15+01:00}. */
    public static final JsonType<OffsetTime> OFFSET_TIME = new TextJson<>(Texts.OFFSET_TIME);

    /** A string in ISO 8601 with the zone (RFC 9557), such as {@code 2026-11-21T10:15:00+01:00[Europe/Paris]}. */
    public static final JsonType<ZonedDateTime> ZONED_DATE_TIME = new TextJson<>(TimeJson.ZONED);

    /** A number. */
    public static final JsonType<Year> YEAR = scalar(TimeJson::write, TimeJson::readYear);

    /** A string, such as {@code 2026-11}. */
    public static final JsonType<YearMonth> YEAR_MONTH = new TextJson<>(Texts.YEAR_MONTH);

    /** A string, such as {@code --11-21}. */
    public static final JsonType<MonthDay> MONTH_DAY = new TextJson<>(Texts.MONTH_DAY);

    /** A string in ISO 8601, such as {@code PT15M}. */
    public static final JsonType<Duration> DURATION = new TextJson<>(Texts.DURATION);

    /** A string in ISO 8601, such as {@code P1M10D}. */
    public static final JsonType<Period> PERIOD = new TextJson<>(Texts.PERIOD);

    /** A string with the id of the zone. */
    public static final JsonType<ZoneId> ZONE_ID = new TextJson<>(Texts.ZONE_ID);

    /** A string with the offset, such as {@code +01:00} or {@code Z}. */
    public static final JsonType<ZoneOffset> ZONE_OFFSET = new TextJson<>(Texts.ZONE_OFFSET);

    /** Whatever JSON has: the values of a {@code Map<String, Object>}, in which only what comes back equal is accepted. */
    public static final JsonType<Object> OBJECT = new AnyJson();

    /** An array of booleans. */
    public static final JsonType<boolean[]> BOOLEAN_ARRAY = new ArrayJson<>(
            boolean[]::new,
            array -> array.length,
            (out, array, i) -> out.bool(array[i]),
            (in, array, i) -> array[i] = in.readBoolean());

    /** An array of numbers. */
    public static final JsonType<short[]> SHORT_ARRAY = new ArrayJson<>(
            short[]::new,
            array -> array.length,
            (out, array, i) -> out.number(array[i]),
            (in, array, i) -> array[i] = in.readShort());

    /** An array of numbers. */
    public static final JsonType<int[]> INT_ARRAY = new ArrayJson<>(
            int[]::new,
            array -> array.length,
            (out, array, i) -> out.number(array[i]),
            (in, array, i) -> array[i] = in.readInt());

    /** An array of numbers. */
    public static final JsonType<long[]> LONG_ARRAY = new ArrayJson<>(
            long[]::new,
            array -> array.length,
            (out, array, i) -> out.number(array[i]),
            (in, array, i) -> array[i] = in.readLong());

    /** An array of numbers. */
    public static final JsonType<float[]> FLOAT_ARRAY = new ArrayJson<>(
            float[]::new,
            array -> array.length,
            (out, array, i) -> out.number(array[i]),
            (in, array, i) -> array[i] = in.readFloat());

    /** An array of numbers. */
    public static final JsonType<double[]> DOUBLE_ARRAY = new ArrayJson<>(
            double[]::new,
            array -> array.length,
            (out, array, i) -> out.number(array[i]),
            (in, array, i) -> array[i] = in.readDouble());

    /** A string with the characters of the array. */
    public static final JsonType<char[]> CHAR_ARRAY = scalar(
            (out, characters) -> out.text(new String(characters)),
            in -> in.text().toCharArray());

    private JsonTypes() {}

    private static <T> JsonType<T> scalar(BiConsumer<JsonWriter, T> writer, Function<JsonReader, T> reader) {
        return new ScalarJson<>(writer, reader);
    }

    private static void writeUuid(JsonWriter out, java.util.UUID uuid) {
        UuidText.write(uuid, out.scratch());
        out.ascii(UuidText.LENGTH);
    }

    /**
     * Makes the type of an enum: strings with the names of its constants.
     *
     * @param constants all constants of the enum
     * @param <E> the enum
     * @return the type
     */
    public static <E extends Enum<E>> JsonType<E> enumeration(E[] constants) {
        return new TextJson<>(Texts.enumeration(constants));
    }

    /**
     * Makes the type of lists: arrays. A list that is read cannot be changed.
     *
     * @param element how the elements stand in JSON
     * @param <E> the type of the elements
     * @return the type
     */
    public static <E> JsonType<List<E>> list(JsonType<E> element) {
        return new ListJson<>(element);
    }

    /**
     * Makes the type of sets: arrays. A set that is read has the order of the array and cannot be changed.
     *
     * @param element how the elements stand in JSON
     * @param <E> the type of the elements
     * @return the type
     */
    public static <E> JsonType<Set<E>> set(JsonType<E> element) {
        return new SetJson<>(element);
    }

    /**
     * Makes the type of maps: objects. A map that is read has the order of the object and cannot be changed.
     *
     * @param key the text of the keys
     * @param value how the values stand in JSON
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the type
     */
    public static <K, V> JsonType<Map<K, V>> map(JsonKey<K> key, JsonType<V> value) {
        return new MapJson<>(key, value);
    }

    /**
     * Makes the type of optionals: their content. An empty one is absent where it is a component, and null elsewhere; both
     * are read everywhere.
     *
     * @param content how the content stands in JSON
     * @param <T> the type of the content
     * @return the type
     */
    public static <T> JsonType<Optional<T>> optional(JsonType<T> content) {
        return new OptionalJson<>(content);
    }

    /**
     * Makes a type that takes null.
     *
     * @param type how values stand in JSON that are not null
     * @param <T> the type of the values
     * @return the type
     */
    public static <T> JsonType<T> nullable(JsonType<T> type) {
        return new NullableJson<>(type);
    }

    /**
     * Makes the type of arrays of objects: arrays.
     *
     * @param element how the elements stand in JSON
     * @param maker makes an array of a length, whose component type is the erasure of the elements' type
     * @param <E> the type of the elements
     * @return the type
     */
    @SuppressWarnings("unchecked") // there is no array constructor of a generic type
    public static <E> JsonType<E[]> array(JsonType<E> element, IntFunction<? extends Object[]> maker) {
        return new ArrayJson<>(
                (IntFunction<E[]>) maker,
                array -> array.length,
                (out, array, i) -> out.value(element, array[i]),
                (in, array, i) -> array[i] = element.read(in));
    }
}
