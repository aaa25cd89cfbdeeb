package io.cachesmith.spi;

import io.cachesmith.Codec;
import io.cachesmith.codec.BytesCodec;
import io.cachesmith.codec.Texts;
import io.cachesmith.spi.json.JsonCodec;
import io.cachesmith.spi.json.JsonType;
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

/** The codecs of scalar values: each stores the text that other languages expect, in UTF-8. */
public final class Codecs {

    /** The text itself. */
    public static final Codec<String> STRING = Texts.STRING;

    /** One character. */
    public static final Codec<Character> CHARACTER = Texts.CHARACTER;

    /** {@code true} or {@code false}. */
    public static final Codec<Boolean> BOOLEAN = Texts.BOOLEAN;

    /** Decimal digits. */
    public static final Codec<Byte> BYTE = Texts.BYTE;

    /** Decimal digits. */
    public static final Codec<Short> SHORT = Texts.SHORT;

    /** Decimal digits. */
    public static final Codec<Integer> INTEGER = Texts.INTEGER;

    /** Decimal digits. */
    public static final Codec<Long> LONG = Texts.LONG;

    /** {@link Float#toString}. */
    public static final Codec<Float> FLOAT = Texts.FLOAT;

    /** {@link Double#toString}. */
    public static final Codec<Double> DOUBLE = Texts.DOUBLE;

    /** Decimal digits, at most 10,000. */
    public static final Codec<BigInteger> BIG_INTEGER = Texts.BIG_INTEGER;

    /** {@link BigDecimal#toString}, which keeps the scale; at most 10,000 characters. */
    public static final Codec<BigDecimal> BIG_DECIMAL = Texts.BIG_DECIMAL;

    /** The 36 characters of RFC 9562. */
    public static final Codec<java.util.UUID> UUID = Texts.UUID;

    /** The URI as it was given (RFC 3986). */
    public static final Codec<java.net.URI> URI = Texts.URI;

    /** The bytes themselves. */
    public static final Codec<byte[]> BYTES = new BytesCodec();

    /** ISO 8601, such as {@code 2026-11-21T10:15:30Z}. */
    public static final Codec<Instant> INSTANT = Texts.INSTANT;

    /** ISO 8601, such as {@code 2026-11-21}. */
    public static final Codec<LocalDate> LOCAL_DATE = Texts.LOCAL_DATE;

    /** ISO 8601, such as {@code 10:15:30}. */
    public static final Codec<LocalTime> LOCAL_TIME = Texts.LOCAL_TIME;

    /** ISO 8601, such as {@code 2026-11-21T10:15:30}. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = Texts.LOCAL_DATE_TIME;

    /** ISO 8601, such as {@code 2026-11-21T10:15:30+01:00}. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = Texts.OFFSET_DATE_TIME;

    /** ISO 8601, such as {@code 10:15:30+01:00}. */
    public static final Codec<OffsetTime> OFFSET_TIME = Texts.OFFSET_TIME;

    /** ISO 8601 with the zone (RFC 9557), such as {@code 2026-11-21T10:15:30+01:00[Europe/Paris]}. */
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = Texts.ZONED_DATE_TIME;

    /** The number of the year. */
    public static final Codec<Year> YEAR = Texts.YEAR;

    /** Year and month, such as {@code 2026-11}. */
    public static final Codec<YearMonth> YEAR_MONTH = Texts.YEAR_MONTH;

    /** Month and day, such as {@code --11-21}. */
    public static final Codec<MonthDay> MONTH_DAY = Texts.MONTH_DAY;

    /** ISO 8601, such as {@code PT15M}. */
    public static final Codec<Duration> DURATION = Texts.DURATION;

    /** ISO 8601, such as {@code P1M10D}. */
    public static final Codec<Period> PERIOD = Texts.PERIOD;

    /** The id of the zone. */
    public static final Codec<ZoneId> ZONE_ID = Texts.ZONE_ID;

    /** The offset, such as {@code +01:00} or {@code Z}. */
    public static final Codec<ZoneOffset> ZONE_OFFSET = Texts.ZONE_OFFSET;

    private Codecs() {}

    /**
     * Makes the codec of an enum: the name of the constant.
     *
     * @param constants all constants of the enum
     * @param <E> the enum
     * @return the codec
     */
    public static <E extends Enum<E>> Codec<E> enumeration(E[] constants) {
        return Texts.enumeration(constants);
    }

    /**
     * Makes the codec of a structured value: its JSON (RFC 8259), read strictly.
     *
     * @param type how the values stand in JSON
     * @param <V> the type of the values
     * @return the codec
     */
    public static <V> Codec<V> json(JsonType<V> type) {
        return new JsonCodec<>(type, false);
    }

    /**
     * Makes the codec of a structured value that can never change.
     *
     * @param type how the values stand in JSON
     * @param <V> the type of the values, proved to be immutable through and through
     * @return the codec, whose values may be shared
     */
    public static <V> Codec<V> immutableJson(JsonType<V> type) {
        return new JsonCodec<>(type, true);
    }
}
