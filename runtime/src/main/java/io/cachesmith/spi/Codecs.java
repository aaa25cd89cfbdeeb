package io.cachesmith.spi;

import io.cachesmith.Codec;
import io.cachesmith.codec.BytesCodec;
import io.cachesmith.codec.EnumTexts;
import io.cachesmith.codec.NumberTexts;
import io.cachesmith.codec.ScalarTexts;
import io.cachesmith.codec.TextCodec;
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
    public static final Codec<String> STRING = new TextCodec<>(text -> text, text -> text);

    /** One character. */
    public static final Codec<Character> CHARACTER = new TextCodec<>(Object::toString, ScalarTexts::readCharacter);

    /** {@code true} or {@code false}. */
    public static final Codec<Boolean> BOOLEAN = new TextCodec<>(Object::toString, ScalarTexts::readBoolean);

    /** Decimal digits. */
    public static final Codec<Byte> BYTE = new TextCodec<>(Object::toString, NumberTexts::readByte);

    /** Decimal digits. */
    public static final Codec<Short> SHORT = new TextCodec<>(Object::toString, NumberTexts::readShort);

    /** Decimal digits. */
    public static final Codec<Integer> INTEGER = new TextCodec<>(Object::toString, NumberTexts::readInteger);

    /** Decimal digits. */
    public static final Codec<Long> LONG = new TextCodec<>(Object::toString, NumberTexts::readLong);

    /** {@link Float#toString}. */
    public static final Codec<Float> FLOAT = new TextCodec<>(Object::toString, NumberTexts::readFloat);

    /** {@link Double#toString}. */
    public static final Codec<Double> DOUBLE = new TextCodec<>(Object::toString, NumberTexts::readDouble);

    /** Decimal digits, at most 10,000. */
    public static final Codec<BigInteger> BIG_INTEGER =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigInteger);

    /** {@link BigDecimal#toString}, which keeps the scale; at most 10,000 characters. */
    public static final Codec<BigDecimal> BIG_DECIMAL =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigDecimal);

    /** The 36 characters of RFC 9562. */
    public static final Codec<java.util.UUID> UUID = new TextCodec<>(Object::toString, ScalarTexts::readUuid);

    /** The URI as it was given (RFC 3986). */
    public static final Codec<java.net.URI> URI = new TextCodec<>(Object::toString, java.net.URI::create);

    /** The bytes themselves. */
    public static final Codec<byte[]> BYTES = new BytesCodec();

    /** ISO 8601, such as {@code 2026-11-21T10:15:30Z}. */
    public static final Codec<Instant> INSTANT = new TextCodec<>(Object::toString, Instant::parse);

    /** ISO 8601, such as {@code 2026-11-21}. */
    public static final Codec<LocalDate> LOCAL_DATE = new TextCodec<>(Object::toString, LocalDate::parse);

    /** ISO 8601, such as {@code 10:15:30}. */
    public static final Codec<LocalTime> LOCAL_TIME = new TextCodec<>(Object::toString, LocalTime::parse);

    /** ISO 8601, such as {@code 2026-11-21T10:15:30}. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = new TextCodec<>(Object::toString, LocalDateTime::parse);

    /** ISO 8601, such as {@code 2026-11-21T10:15:30+01:00}. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME =
            new TextCodec<>(Object::toString, OffsetDateTime::parse);

    /** ISO 8601, such as {@code 10:15:30+01:00}. */
    public static final Codec<OffsetTime> OFFSET_TIME = new TextCodec<>(Object::toString, OffsetTime::parse);

    /** ISO 8601 with the zone (RFC 9557), such as {@code 2026-11-21T10:15:30+01:00[Europe/Paris]}. */
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = new TextCodec<>(Object::toString, ZonedDateTime::parse);

    /** The number of the year. */
    public static final Codec<Year> YEAR = new TextCodec<>(Object::toString, ScalarTexts::readYear);

    /** Year and month, such as {@code 2026-11}. */
    public static final Codec<YearMonth> YEAR_MONTH = new TextCodec<>(Object::toString, ScalarTexts::readYearMonth);

    /** Month and day, such as {@code --11-21}. */
    public static final Codec<MonthDay> MONTH_DAY = new TextCodec<>(Object::toString, MonthDay::parse);

    /** ISO 8601, such as {@code PT15M}. */
    public static final Codec<Duration> DURATION = new TextCodec<>(Object::toString, Duration::parse);

    /** ISO 8601, such as {@code P1M10D}. */
    public static final Codec<Period> PERIOD = new TextCodec<>(Object::toString, Period::parse);

    /** The id of the zone. */
    public static final Codec<ZoneId> ZONE_ID = new TextCodec<>(Object::toString, ZoneId::of);

    /** The offset, such as {@code +01:00} or {@code Z}. */
    public static final Codec<ZoneOffset> ZONE_OFFSET = new TextCodec<>(Object::toString, ZoneOffset::of);

    private Codecs() {}

    /**
     * Makes the codec of an enum: the name of the constant.
     *
     * @param constants all constants of the enum
     * @param <E> the enum
     * @return the codec
     */
    public static <E extends Enum<E>> Codec<E> enumeration(E[] constants) {
        EnumTexts<E> texts = new EnumTexts<>(constants);
        return new TextCodec<>(Enum::name, texts::read);
    }
}
