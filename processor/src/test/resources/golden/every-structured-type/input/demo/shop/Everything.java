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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public interface Everything {

    record Primitives(
            boolean flag, byte tiny, short small, int number, long large, float rough, double fine, char letter) {}

    record Boxes(
            Boolean flag, Byte tiny, Short small, Integer number, Long large, Float rough, Double fine, Character letter) {}

    record Scalars(
            String text,
            BigInteger integer,
            BigDecimal decimal,
            UUID uuid,
            URI uri,
            byte[] bytes,
            Instant instant,
            LocalDate localDate,
            LocalTime localTime,
            LocalDateTime localDateTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zonedDateTime,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            ZoneId zoneId,
            ZoneOffset zoneOffset) {}

    enum Color {
        RED,
        GREEN
    }

    record Containers(
            List<String> list,
            Set<Color> set,
            Map<String, Boxes> map,
            Optional<Primitives> optional,
            Optional<List<Integer>> optionalList,
            List<Optional<Color>> listOfOptional,
            Map<String, Object> anything,
            List<Map<String, List<Set<UUID>>>> deep) {}

    record Nothing() {}

    @CacheSpec(namespace = "primitives")
    interface PrimitivesCache extends TypedCache<String, Primitives> {}

    @CacheSpec(namespace = "boxes")
    interface BoxesCache extends TypedCache<String, Boxes> {}

    @CacheSpec(namespace = "scalars")
    interface ScalarsCache extends TypedCache<String, Scalars> {}

    @CacheSpec(namespace = "containers")
    interface ContainersCache extends TypedCache<String, Containers> {}

    @CacheSpec(namespace = "nothing")
    interface NothingCache extends TypedCache<String, Nothing> {}
}
