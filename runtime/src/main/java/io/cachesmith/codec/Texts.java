package io.cachesmith.codec;

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

/** How each scalar type is written as text and read back, as a cache's own value and as the key of a map in JSON. */
public final class Texts {

    public static final TextCodec<String> STRING = new TextCodec<>(text -> text, text -> text);

    public static final TextCodec<Character> CHARACTER = new TextCodec<>(Object::toString, ScalarTexts::readCharacter);

    public static final TextCodec<Boolean> BOOLEAN = new TextCodec<>(Object::toString, ScalarTexts::readBoolean);

    public static final TextCodec<Byte> BYTE = new TextCodec<>(Object::toString, NumberTexts::readByte);

    public static final TextCodec<Short> SHORT = new TextCodec<>(Object::toString, NumberTexts::readShort);

    public static final TextCodec<Integer> INTEGER = new TextCodec<>(Object::toString, NumberTexts::readInteger);

    public static final TextCodec<Long> LONG = new TextCodec<>(Object::toString, NumberTexts::readLong);

    public static final TextCodec<Float> FLOAT = new TextCodec<>(Object::toString, NumberTexts::readFloat);

    public static final TextCodec<Double> DOUBLE = new TextCodec<>(Object::toString, NumberTexts::readDouble);

    public static final TextCodec<BigInteger> BIG_INTEGER =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigInteger);

    public static final TextCodec<BigDecimal> BIG_DECIMAL =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigDecimal);

    public static final TextCodec<java.util.UUID> UUID = new TextCodec<>(Object::toString, ScalarTexts::readUuid);

    public static final TextCodec<java.net.URI> URI = new TextCodec<>(Object::toString, java.net.URI::create);

    public static final TextCodec<Instant> INSTANT = new TextCodec<>(Object::toString, Instant::parse);

    public static final TextCodec<LocalDate> LOCAL_DATE = new TextCodec<>(Object::toString, LocalDate::parse);

    public static final TextCodec<LocalTime> LOCAL_TIME = new TextCodec<>(Object::toString, LocalTime::parse);

    public static final TextCodec<LocalDateTime> LOCAL_DATE_TIME =
            new TextCodec<>(Object::toString, LocalDateTime::parse);

    public static final TextCodec<OffsetDateTime> OFFSET_DATE_TIME =
            new TextCodec<>(Object::toString, OffsetDateTime::parse);

    public static final TextCodec<OffsetTime> OFFSET_TIME = new TextCodec<>(Object::toString, OffsetTime::parse);

    public static final TextCodec<ZonedDateTime> ZONED_DATE_TIME =
            new TextCodec<>(Object::toString, ZonedDateTime::parse);

    public static final TextCodec<Year> YEAR = new TextCodec<>(Object::toString, ScalarTexts::readYear);

    public static final TextCodec<YearMonth> YEAR_MONTH = new TextCodec<>(Object::toString, ScalarTexts::readYearMonth);

    public static final TextCodec<MonthDay> MONTH_DAY = new TextCodec<>(Object::toString, MonthDay::parse);

    public static final TextCodec<Duration> DURATION = new TextCodec<>(Object::toString, Duration::parse);

    public static final TextCodec<Period> PERIOD = new TextCodec<>(Object::toString, Period::parse);

    public static final TextCodec<ZoneId> ZONE_ID = new TextCodec<>(Object::toString, ZoneId::of);

    public static final TextCodec<ZoneOffset> ZONE_OFFSET = new TextCodec<>(Object::toString, ZoneOffset::of);

    private Texts() {}

    /**
     * Makes the codec of an enum.
     *
     * @param constants all its constants
     * @param <E> the enum
     * @return its codec: the name of the constant
     */
    public static <E extends Enum<E>> TextCodec<E> enumeration(E[] constants) {
        EnumTexts<E> texts = new EnumTexts<>(constants);
        return new TextCodec<>(Enum::name, texts::read);
    }
}
