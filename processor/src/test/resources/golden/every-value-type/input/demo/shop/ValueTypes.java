package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
public interface ValueTypes {

    enum Color {
        RED,
        GREEN
    }

    @CacheSpec(namespace = "valueTypes:Strings")
    interface Strings extends TypedCache<String, String> {}

    @CacheSpec(namespace = "valueTypes:Characters")
    interface Characters extends TypedCache<String, Character> {}

    @CacheSpec(namespace = "valueTypes:Booleans")
    interface Booleans extends TypedCache<String, Boolean> {}

    @CacheSpec(namespace = "valueTypes:ByteNumbers")
    interface ByteNumbers extends TypedCache<String, Byte> {}

    @CacheSpec(namespace = "valueTypes:Shorts")
    interface Shorts extends TypedCache<String, Short> {}

    @CacheSpec(namespace = "valueTypes:Integers")
    interface Integers extends TypedCache<String, Integer> {}

    @CacheSpec(namespace = "valueTypes:Longs")
    interface Longs extends TypedCache<String, Long> {}

    @CacheSpec(namespace = "valueTypes:Floats")
    interface Floats extends TypedCache<String, Float> {}

    @CacheSpec(namespace = "valueTypes:Doubles")
    interface Doubles extends TypedCache<String, Double> {}

    @CacheSpec(namespace = "valueTypes:BigIntegers")
    interface BigIntegers extends TypedCache<String, BigInteger> {}

    @CacheSpec(namespace = "valueTypes:BigDecimals")
    interface BigDecimals extends TypedCache<String, BigDecimal> {}

    @CacheSpec(namespace = "valueTypes:Uuids")
    interface Uuids extends TypedCache<String, UUID> {}

    @CacheSpec(namespace = "valueTypes:Uris")
    interface Uris extends TypedCache<String, URI> {}

    @CacheSpec(namespace = "valueTypes:Bytes")
    interface Bytes extends TypedCache<String, byte[]> {}

    @CacheSpec(namespace = "valueTypes:Durations")
    interface Durations extends TypedCache<String, Duration> {}

    @CacheSpec(namespace = "valueTypes:Instants")
    interface Instants extends TypedCache<String, Instant> {}

    @CacheSpec(namespace = "valueTypes:LocalDates")
    interface LocalDates extends TypedCache<String, LocalDate> {}

    @CacheSpec(namespace = "valueTypes:LocalDateTimes")
    interface LocalDateTimes extends TypedCache<String, LocalDateTime> {}

    @CacheSpec(namespace = "valueTypes:LocalTimes")
    interface LocalTimes extends TypedCache<String, LocalTime> {}

    @CacheSpec(namespace = "valueTypes:MonthDays")
    interface MonthDays extends TypedCache<String, MonthDay> {}

    @CacheSpec(namespace = "valueTypes:OffsetDateTimes")
    interface OffsetDateTimes extends TypedCache<String, OffsetDateTime> {}

    @CacheSpec(namespace = "valueTypes:OffsetTimes")
    interface OffsetTimes extends TypedCache<String, OffsetTime> {}

    @CacheSpec(namespace = "valueTypes:Periods")
    interface Periods extends TypedCache<String, Period> {}

    @CacheSpec(namespace = "valueTypes:Years")
    interface Years extends TypedCache<String, Year> {}

    @CacheSpec(namespace = "valueTypes:YearMonths")
    interface YearMonths extends TypedCache<String, YearMonth> {}

    @CacheSpec(namespace = "valueTypes:ZoneIds")
    interface ZoneIds extends TypedCache<String, ZoneId> {}

    @CacheSpec(namespace = "valueTypes:ZoneOffsets")
    interface ZoneOffsets extends TypedCache<String, ZoneOffset> {}

    @CacheSpec(namespace = "valueTypes:ZonedDateTimes")
    interface ZonedDateTimes extends TypedCache<String, ZonedDateTime> {}

    @CacheSpec(namespace = "valueTypes:Colors")
    interface Colors extends TypedCache<String, Color> {}
}
