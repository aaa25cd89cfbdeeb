package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheDefinition;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for the golden cases works: it is compiled, loaded, and asked. */
final class GeneratedCachesTest {

    @TempDir
    static Path temp;

    private static final TreeMap<String, LoadedCaches> LOADED = new TreeMap<>();

    private static LoadedCaches caches(String golden) {
        return LOADED.computeIfAbsent(golden, name -> {
            Folders folders = Folders.in(temp.resolve(name));
            Path input = Path.of("src/test/resources/golden", name, "input");
            Toolchain.JAVAC.compile(folders, Folders.files(input), List.of()).assertClean();
            return LoadedCaches.inMemory("demo.shop.CacheManager", folders.classes());
        });
    }

    @AfterAll
    static void closeAll() {
        LOADED.values().forEach(LoadedCaches::close);
    }

    static Stream<Arguments> twoKeysOfEachType() {
        return Stream.of(
                Arguments.of("strings", "", " "),
                Arguments.of("characters", 'a', ':'),
                Arguments.of("bytes", (byte) 0, (byte) -1),
                Arguments.of("shorts", (short) 0, Short.MIN_VALUE),
                Arguments.of("integers", 0, Integer.MAX_VALUE),
                Arguments.of("longs", 0L, Long.MIN_VALUE),
                Arguments.of("booleans", false, true),
                Arguments.of("uuids", new UUID(0, 0), new UUID(0, 1)),
                Arguments.of("durations", Duration.ZERO, Duration.ofNanos(-1)),
                Arguments.of("instants", Instant.EPOCH, Instant.MAX),
                Arguments.of("localDates", LocalDate.EPOCH, LocalDate.MIN),
                Arguments.of("localDateTimes", LocalDateTime.MIN, LocalDateTime.MAX),
                Arguments.of("localTimes", LocalTime.MIDNIGHT, LocalTime.MAX),
                Arguments.of("monthDays", MonthDay.of(2, 29), MonthDay.of(12, 1)),
                Arguments.of("offsetDateTimes", OffsetDateTime.MIN, OffsetDateTime.MAX),
                Arguments.of("offsetTimes", OffsetTime.MIN, OffsetTime.MAX),
                Arguments.of("periods", Period.ofMonths(12), Period.ofYears(1)),
                Arguments.of("years", Year.of(0), Year.of(-1)),
                Arguments.of("yearMonths", YearMonth.of(0, 1), YearMonth.of(2026, 11)),
                Arguments.of("zoneIds", ZoneId.of("UTC"), ZoneOffset.UTC),
                Arguments.of("zoneOffsets", ZoneOffset.UTC, ZoneOffset.ofHours(1)),
                Arguments.of(
                        "zonedDateTimes",
                        Instant.EPOCH.atZone(ZoneId.of("Europe/Paris")),
                        Instant.EPOCH.atZone(ZoneOffset.ofHours(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoKeysOfEachType")
    void differentKeysHaveDifferentEntries(String accessor, Object one, Object other) {
        TypedCache<Object, String> cache = caches("every-simple-key-type").cache(accessor);

        cache.put(one, "one");
        assertThat(cache.get(other)).isEmpty();
        cache.put(other, "other");

        assertThat(cache.get(one)).hasValue("one");
        assertThat(cache.get(other)).hasValue("other");
    }

    @Test
    void enumKeysAreTheirNames() {
        TypedCache<Object, String> cache = caches("every-simple-key-type").cache("colors");
        Object[] colors = caches("every-simple-key-type").constants("demo.shop.KeyTypes$Color");

        cache.put(colors[0], "red");

        assertThat(cache.get(colors[0])).hasValue("red");
        assertThat(cache.get(colors[1])).isEmpty();
    }

    static Stream<Arguments> aValueOfEachType() {
        return Stream.of(
                Arguments.of("strings", ""),
                Arguments.of("strings", "\u0000 ünï \uD83D\uDE00"),
                Arguments.of("characters", '\u0000'),
                Arguments.of("booleans", false),
                Arguments.of("byteNumbers", (byte) 0),
                Arguments.of("shorts", (short) 0),
                Arguments.of("integers", 0),
                Arguments.of("longs", 0L),
                Arguments.of("floats", -0.0f),
                Arguments.of("doubles", Double.NaN),
                Arguments.of("bigIntegers", BigInteger.ZERO),
                Arguments.of("bigDecimals", new BigDecimal("0.00")),
                Arguments.of("uuids", new UUID(0, 0)),
                Arguments.of("uris", URI.create("")),
                Arguments.of("durations", Duration.ZERO),
                Arguments.of("instants", Instant.EPOCH),
                Arguments.of("localDates", LocalDate.EPOCH),
                Arguments.of("localDateTimes", LocalDateTime.MIN),
                Arguments.of("localTimes", LocalTime.MIDNIGHT),
                Arguments.of("monthDays", MonthDay.of(2, 29)),
                Arguments.of("offsetDateTimes", OffsetDateTime.MAX),
                Arguments.of("offsetTimes", OffsetTime.MIN),
                Arguments.of("periods", Period.ZERO),
                Arguments.of("years", Year.of(0)),
                Arguments.of("yearMonths", YearMonth.of(0, 1)),
                Arguments.of("zoneIds", ZoneId.of("Europe/Paris")),
                Arguments.of("zoneOffsets", ZoneOffset.UTC),
                Arguments.of("zonedDateTimes", ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.UTC)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("aValueOfEachType")
    void zeroAndEmptyAreHits(String accessor, Object value) {
        TypedCache<String, Object> cache = caches("every-value-type").cache(accessor);
        assertThat(cache.get("key " + value)).isEmpty();

        cache.put("key " + value, value);

        assertThat(cache.get("key " + value)).hasValue(value);
    }

    @Test
    void enumValuesAreRead() {
        TypedCache<String, Object> cache = caches("every-value-type").cache("colors");
        Object green = caches("every-value-type").constants("demo.shop.ValueTypes$Color")[1];

        cache.put("key", green);

        assertThat(cache.get("key")).hasValue(green);
    }

    @Test
    void noArrayIsShared() {
        TypedCache<String, byte[]> cache = caches("every-value-type").cache("bytes");
        byte[] mine = {1, 2};

        cache.put("key", mine);
        mine[0] = 9;
        cache.get("key").orElseThrow()[1] = 9;

        assertThat(cache.get("key"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2));
        cache.put("empty", new byte[0]);
        assertThat(cache.get("empty"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
    }

    static Stream<Arguments> recordsThatMustNotMeet() {
        return Stream.of(
                Arguments.of(List.of("a:b", "c"), List.of("a", "b:c")),
                Arguments.of(List.of("", ":"), List.of(":", "")),
                Arguments.of(List.of("\\", ""), List.of("", "\\")),
                Arguments.of(List.of("\\:", ""), List.of("\\", ":")),
                Arguments.of(List.of("a\\", "b"), List.of("a", "\\b")),
                Arguments.of(List.of("", ""), List.of("", " ")));
    }

    @ParameterizedTest
    @MethodSource("recordsThatMustNotMeet")
    void recordsWithColonsDoNotMeet(List<String> one, List<String> other) {
        LoadedCaches caches = caches("record-keys");
        TypedCache<Object, String> cache = caches.cache("tenantCache");
        String type = "demo.shop.RecordKeys$Tenant";
        cache.clear();

        cache.put(caches.make(type, one.toArray()), "one");

        assertThat(cache.get(caches.make(type, other.toArray()))).isEmpty();
        assertThat(cache.get(caches.make(type, one.toArray()))).hasValue("one");
    }

    @Test
    void equalRecordsMeet() {
        LoadedCaches caches = caches("record-keys");
        TypedCache<Object, String> primitives = caches.cache("primitivesCache");
        TypedCache<Object, String> nothing = caches.cache("noComponentCache");
        TypedCache<Object, String> nested = caches.cache("genericCache");
        String pair = "demo.shop.RecordKeys$Pair";
        Object south = caches.constants("demo.shop.RecordKeys$Region")[1];

        primitives.put(primitives(caches, true), "primitives");
        nothing.put(caches.make("demo.shop.RecordKeys$Nothing"), "nothing");
        nested.put(caches.make(pair, "a", caches.make(pair, 1, south)), "nested");

        assertThat(primitives.get(primitives(caches, true))).hasValue("primitives");
        assertThat(primitives.get(primitives(caches, false))).isEmpty();
        assertThat(nothing.get(caches.make("demo.shop.RecordKeys$Nothing"))).hasValue("nothing");
        assertThat(nested.get(caches.make(pair, "a", caches.make(pair, 1, south))))
                .hasValue("nested");
        assertThat(nested.get(caches.make(pair, "a:1", caches.make(pair, 1, south))))
                .isEmpty();
    }

    private static Object primitives(LoadedCaches caches, boolean last) {
        return caches.make("demo.shop.RecordKeys$Primitives", ':', (byte) -1, (short) 2, 3, 4L, last);
    }

    /** The key type has no {@code equals}: only the text can find it again. */
    @ParameterizedTest
    @ValueSource(strings = {"defaultMethodCache", "staticMethodCache", "inheritedMethodCache"})
    void aHandWrittenTextIsTheKey(String accessor) {
        LoadedCaches caches = caches("hand-written-key-text");
        TypedCache<Object, String> cache = caches.cache(accessor);
        String type = "demo.shop.TenantUser";

        cache.put(caches.make(type, "a", 11), "one");

        assertThat(cache.get(caches.make(type, "a", 11))).hasValue("one");
        assertThat(cache.get(caches.make(type, "a1", 1))).isEmpty();
    }

    @Test
    void aHandWrittenCodecIsUsed() {
        LoadedCaches caches = caches("hand-written-codec");
        TypedCache<String, Object> prices = caches.cache("priceCache");
        TypedCache<String, List<String>> tags = caches.cache("tagCache");

        prices.put("free", caches.make("demo.shop.Money", 0L));
        tags.put("sizes", List.of("S", "M"));

        assertThat(prices.get("free")).hasValue(caches.make("demo.shop.Money", 0L));
        assertThat(prices.definition().codec().getClass().getName()).isEqualTo("demo.shop.MoneyCodec");
        assertThat(tags.get("sizes")).hasValue(List.of("S", "M"));
    }

    @Test
    void theDefinitionSaysWhatTheDeclarationSays() {
        LoadedCaches caches = caches("lifetimes-limits-and-names");

        CacheDefinition<?, ?> everything = caches.cache("everything").definition();

        assertThat(everything.namespace()).isEqualTo("All_of:it-0.9:Z");
        assertThat(everything.keyType()).isEqualTo("java.lang.String");
        assertThat(everything.valueType()).isEqualTo("java.lang.Long");
        assertThat(everything.ttl()).hasValue(Duration.ofDays(1));
        assertThat(everything.maxBatch()).isEqualTo(17);
        assertThat(everything.format()).isEqualTo(Format.BINARY);
        assertThat(caches.cache("noExpiryCache").definition().ttl()).isEmpty();
        assertThat(caches.cache("defaultTtlCache").definition().ttl()).hasValue(Duration.ofMinutes(10));
        assertThat(caches.cache("URLCache").definition().maxBatch()).isEqualTo(100);
    }

    @Test
    void accessorsReturnTheSameInstance() {
        LoadedCaches caches = caches("lifetimes-limits-and-names");

        assertThat(caches.cache("customers")).isSameAs(caches.cache("customers"));
    }

    @Test
    void argumentsComeThroughAnyHierarchy() {
        LoadedCaches caches = caches("generic-hierarchies");
        TypedCache<Long, UUID> fromBelow = caches.cache("argumentFromBelowCache");
        TypedCache<String, Integer> swapped = caches.cache("swappedArgumentsCache");

        fromBelow.put(1L, new UUID(0, 1));
        swapped.put("one", 1);

        assertThat(fromBelow.get(1L)).hasValue(new UUID(0, 1));
        assertThat(swapped.get("one")).hasValue(1);
        assertThat(caches.cache("diamondCache").definition().keyType()).isEqualTo("java.lang.Short");
        assertThat(caches.cache("diamondCache").definition().valueType()).isEqualTo("java.lang.Boolean");
    }
}
