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
import java.util.Map;
import java.util.UUID;

public interface MapKeys {

    enum Region {
        NORTH,
        SOUTH
    }

    record Simple(
            Map<String, String> strings,
            Map<Character, String> characters,
            Map<Boolean, String> booleans,
            Map<Byte, String> bytes,
            Map<Short, String> shorts,
            Map<Integer, String> integers,
            Map<Long, String> longs,
            Map<UUID, String> uuids,
            Map<Duration, String> durations,
            Map<Instant, String> instants,
            Map<LocalDate, String> localDates,
            Map<LocalDateTime, String> localDateTimes,
            Map<LocalTime, String> localTimes,
            Map<MonthDay, String> monthDays,
            Map<OffsetDateTime, String> offsetDateTimes,
            Map<OffsetTime, String> offsetTimes,
            Map<Period, String> periods,
            Map<Year, String> years,
            Map<YearMonth, String> yearMonths,
            Map<ZoneId, String> zoneIds,
            Map<ZoneOffset, String> zoneOffsets,
            Map<ZonedDateTime, String> zonedDateTimes,
            Map<Region, String> regions) {}

    record Primitives(boolean open, byte tiny, short small, int number, long large, char initial) {}

    record Tenant(String name, Region region) {}

    record User(Tenant tenant, UUID id, Integer number) {}

    record Nothing() {}

    record Pair<A, B>(A left, B right) {}

    record Index<K>(Map<K, Map<Pair<K, Long>, String>> entries) {}

    @CacheSpec(namespace = "simple")
    interface SimpleCache extends TypedCache<String, Simple> {}

    @CacheSpec(namespace = "primitives")
    interface PrimitivesCache extends TypedCache<String, Map<Primitives, Boolean>> {}

    @CacheSpec(namespace = "users")
    interface UsersCache extends TypedCache<User, Map<User, Tenant>> {}

    @CacheSpec(namespace = "nothings")
    interface NothingsCache extends TypedCache<String, Map<Nothing, Nothing>> {}

    @CacheSpec(namespace = "index")
    interface IndexCache extends TypedCache<String, Index<Region>> {}
}
