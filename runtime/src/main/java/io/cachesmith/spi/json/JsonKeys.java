package io.cachesmith.spi.json;

import io.cachesmith.codec.Texts;
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

/** The keys of maps: each simple key type with the text that it has as the key of a cache. */
public final class JsonKeys {

    /** The text itself. */
    public static final JsonKey<String> STRING = new TextKey<>(Texts.STRING);

    /** One character. */
    public static final JsonKey<Character> CHARACTER = new TextKey<>(Texts.CHARACTER);

    /** {@code true} or {@code false}. */
    public static final JsonKey<Boolean> BOOLEAN = new TextKey<>(Texts.BOOLEAN);

    /** Decimal digits. */
    public static final JsonKey<Byte> BYTE = new TextKey<>(Texts.BYTE);

    /** Decimal digits. */
    public static final JsonKey<Short> SHORT = new TextKey<>(Texts.SHORT);

    /** Decimal digits. */
    public static final JsonKey<Integer> INTEGER = new TextKey<>(Texts.INTEGER);

    /** Decimal digits. */
    public static final JsonKey<Long> LONG = new TextKey<>(Texts.LONG);

    /** The 36 characters of RFC 9562. */
    public static final JsonKey<java.util.UUID> UUID = new TextKey<>(Texts.UUID);

    /** ISO 8601. */
    public static final JsonKey<Duration> DURATION = new TextKey<>(Texts.DURATION);

    /** ISO 8601. */
    public static final JsonKey<Instant> INSTANT = new TextKey<>(Texts.INSTANT);

    /** ISO 8601. */
    public static final JsonKey<LocalDate> LOCAL_DATE = new TextKey<>(Texts.LOCAL_DATE);

    /** ISO 8601. */
    public static final JsonKey<LocalDateTime> LOCAL_DATE_TIME = new TextKey<>(Texts.LOCAL_DATE_TIME);

    /** ISO 8601. */
    public static final JsonKey<LocalTime> LOCAL_TIME = new TextKey<>(Texts.LOCAL_TIME);

    /** ISO 8601. */
    public static final JsonKey<MonthDay> MONTH_DAY = new TextKey<>(Texts.MONTH_DAY);

    /** ISO 8601. */
    public static final JsonKey<OffsetDateTime> OFFSET_DATE_TIME = new TextKey<>(Texts.OFFSET_DATE_TIME);

    /** ISO 8601. */
    public static final JsonKey<OffsetTime> OFFSET_TIME = new TextKey<>(Texts.OFFSET_TIME);

    /** ISO 8601. */
    public static final JsonKey<Period> PERIOD = new TextKey<>(Texts.PERIOD);

    /** The number of the year. */
    public static final JsonKey<Year> YEAR = new TextKey<>(Texts.YEAR);

    /** ISO 8601. */
    public static final JsonKey<YearMonth> YEAR_MONTH = new TextKey<>(Texts.YEAR_MONTH);

    /** The id of the zone. */
    public static final JsonKey<ZoneId> ZONE_ID = new TextKey<>(Texts.ZONE_ID);

    /** The offset, such as {@code +01:00} or {@code Z}. */
    public static final JsonKey<ZoneOffset> ZONE_OFFSET = new TextKey<>(Texts.ZONE_OFFSET);

    /** ISO 8601 with the zone (RFC 9557). */
    public static final JsonKey<ZonedDateTime> ZONED_DATE_TIME = new TextKey<>(Texts.ZONED_DATE_TIME);

    private JsonKeys() {}

    /**
     * Makes the keys of an enum: the names of its constants.
     *
     * @param constants all constants of the enum
     * @param <E> the enum
     * @return its keys
     */
    public static <E extends Enum<E>> JsonKey<E> enumeration(E[] constants) {
        return new TextKey<>(Texts.enumeration(constants));
    }
}
