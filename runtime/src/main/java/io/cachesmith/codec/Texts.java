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

    public static final TextCodec<Character> CHARACTER = TextCodec.ofToString(ScalarTexts::readCharacter);

    public static final TextCodec<Boolean> BOOLEAN = TextCodec.ofToString(ScalarTexts::readBoolean);

    public static final TextCodec<Byte> BYTE = TextCodec.ofToString(NumberTexts::readByte);

    public static final TextCodec<Short> SHORT = TextCodec.ofToString(NumberTexts::readShort);

    public static final TextCodec<Integer> INTEGER = TextCodec.ofToString(NumberTexts::readInteger);

    public static final TextCodec<Long> LONG = TextCodec.ofToString(NumberTexts::readLong);

    public static final TextCodec<Float> FLOAT = TextCodec.ofToString(NumberTexts::readFloat);

    public static final TextCodec<Double> DOUBLE = TextCodec.ofToString(NumberTexts::readDouble);

    public static final TextCodec<BigInteger> BIG_INTEGER =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigInteger);

    public static final TextCodec<BigDecimal> BIG_DECIMAL =
            new TextCodec<>(NumberTexts::write, NumberTexts::readBigDecimal);

    public static final TextCodec<java.util.UUID> UUID = TextCodec.ofToString(ScalarTexts::readUuid);

    public static final TextCodec<java.net.URI> URI = TextCodec.ofToString(java.net.URI::create);

    public static final TextCodec<Instant> INSTANT = TextCodec.ofToString(Instant::parse);

    public static final TextCodec<LocalDate> LOCAL_DATE = TextCodec.ofToString(LocalDate::parse);

    public static final TextCodec<LocalTime> LOCAL_TIME = TextCodec.ofToString(LocalTime::parse);

    public static final TextCodec<LocalDateTime> LOCAL_DATE_TIME = TextCodec.ofToString(LocalDateTime::parse);

    public static final TextCodec<OffsetDateTime> OFFSET_DATE_TIME = TextCodec.ofToString(OffsetDateTime::parse);

    public static final TextCodec<OffsetTime> OFFSET_TIME = TextCodec.ofToString(OffsetTime::parse);

    public static final TextCodec<ZonedDateTime> ZONED_DATE_TIME = TextCodec.ofToString(ZonedDateTime::parse);

    public static final TextCodec<Year> YEAR = TextCodec.ofToString(ScalarTexts::readYear);

    public static final TextCodec<YearMonth> YEAR_MONTH = TextCodec.ofToString(ScalarTexts::readYearMonth);

    public static final TextCodec<MonthDay> MONTH_DAY = TextCodec.ofToString(MonthDay::parse);

    public static final TextCodec<Duration> DURATION = TextCodec.ofToString(Duration::parse);

    public static final TextCodec<Period> PERIOD = TextCodec.ofToString(Period::parse);

    public static final TextCodec<ZoneId> ZONE_ID = TextCodec.ofToString(ZoneId::of);

    public static final TextCodec<ZoneOffset> ZONE_OFFSET = TextCodec.ofToString(ZoneOffset::of);

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
