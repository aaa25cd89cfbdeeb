package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
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
import java.util.UUID;

/** One cache for each type. */
public interface KeyTypes {

    enum Color {
        RED,
        GREEN
    }

    @CacheSpec(namespace = "keyTypes:Strings")
    interface Strings extends TypedCache<String, String> {}

    @CacheSpec(namespace = "keyTypes:Characters")
    interface Characters extends TypedCache<Character, String> {}

    @CacheSpec(namespace = "keyTypes:Bytes")
    interface Bytes extends TypedCache<Byte, String> {}

    @CacheSpec(namespace = "keyTypes:Shorts")
    interface Shorts extends TypedCache<Short, String> {}

    @CacheSpec(namespace = "keyTypes:Integers")
    interface Integers extends TypedCache<Integer, String> {}

    @CacheSpec(namespace = "keyTypes:Longs")
    interface Longs extends TypedCache<Long, String> {}

    @CacheSpec(namespace = "keyTypes:Booleans")
    interface Booleans extends TypedCache<Boolean, String> {}

    @CacheSpec(namespace = "keyTypes:Uuids")
    interface Uuids extends TypedCache<UUID, String> {}

    @CacheSpec(namespace = "keyTypes:Durations")
    interface Durations extends TypedCache<Duration, String> {}

    @CacheSpec(namespace = "keyTypes:Instants")
    interface Instants extends TypedCache<Instant, String> {}

    @CacheSpec(namespace = "keyTypes:LocalDates")
    interface LocalDates extends TypedCache<LocalDate, String> {}

    @CacheSpec(namespace = "keyTypes:LocalDateTimes")
    interface LocalDateTimes extends TypedCache<LocalDateTime, String> {}

    @CacheSpec(namespace = "keyTypes:LocalTimes")
    interface LocalTimes extends TypedCache<LocalTime, String> {}

    @CacheSpec(namespace = "keyTypes:MonthDays")
    interface MonthDays extends TypedCache<MonthDay, String> {}

    @CacheSpec(namespace = "keyTypes:OffsetDateTimes")
    interface OffsetDateTimes extends TypedCache<OffsetDateTime, String> {}

    @CacheSpec(namespace = "keyTypes:OffsetTimes")
    interface OffsetTimes extends TypedCache<OffsetTime, String> {}

    @CacheSpec(namespace = "keyTypes:Periods")
    interface Periods extends TypedCache<Period, String> {}

    @CacheSpec(namespace = "keyTypes:Years")
    interface Years extends TypedCache<Year, String> {}

    @CacheSpec(namespace = "keyTypes:YearMonths")
    interface YearMonths extends TypedCache<YearMonth, String> {}

    @CacheSpec(namespace = "keyTypes:ZoneIds")
    interface ZoneIds extends TypedCache<ZoneId, String> {}

    @CacheSpec(namespace = "keyTypes:ZoneOffsets")
    interface ZoneOffsets extends TypedCache<ZoneOffset, String> {}

    @CacheSpec(namespace = "keyTypes:ZonedDateTimes")
    interface ZonedDateTimes extends TypedCache<ZonedDateTime, String> {}

    @CacheSpec(namespace = "keyTypes:Colors")
    interface Colors extends TypedCache<Color, String> {}
}
