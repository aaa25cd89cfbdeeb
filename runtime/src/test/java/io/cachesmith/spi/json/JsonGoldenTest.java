package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.Codec;
import io.cachesmith.spi.Codecs;
import io.cachesmith.spi.json.Shapes.Colour;
import io.cachesmith.spi.json.Shapes.Item;
import io.cachesmith.spi.json.Shapes.Nested;
import io.cachesmith.spi.json.Shapes.Nothing;
import io.cachesmith.spi.json.Shapes.Order;
import io.cachesmith.spi.json.Shapes.Primitives;
import io.cachesmith.spi.json.Shapes.Seat;
import io.cachesmith.spi.json.Shapes.Tree;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other languages find in the store. A change here makes the entries of every running program unreadable. */
final class JsonGoldenTest {

    private static final ZonedDateTime IN_PARIS =
            ZonedDateTime.of(LocalDateTime.of(2026, 11, 21, 10, 15), ZoneId.of("Europe/Paris"));

    static Stream<Arguments> scalars() {
        return Stream.of(
                arguments(JsonTypes.STRING, "", "\"\""),
                arguments(
                        JsonTypes.STRING,
                        "a\u0000\b\t\n\f\r\u001F\"\\/\u007Fä€\u2028\uD83D\uDE00",
                        "\"a\\u0000\\b\\t\\n\\f\\r\\u001F\\\"\\\\/\u007Fä€\u2028\uD83D\uDE00\""),
                arguments(JsonTypes.CHARACTER, '"', "\"\\\"\""),
                arguments(JsonTypes.BOOLEAN, true, "true"),
                arguments(JsonTypes.BOOLEAN, false, "false"),
                arguments(JsonTypes.BYTE, (byte) -128, "-128"),
                arguments(JsonTypes.SHORT, (short) 32767, "32767"),
                arguments(JsonTypes.INTEGER, -2147483648, "-2147483648"),
                arguments(JsonTypes.LONG, Long.MIN_VALUE, "-9223372036854775808"),
                arguments(JsonTypes.LONG, 9007199254740993L, "9007199254740993"),
                arguments(JsonTypes.FLOAT, 1.5f, "1.5"),
                arguments(JsonTypes.FLOAT, -0.0f, "-0.0"),
                arguments(JsonTypes.DOUBLE, 1.0E10, "1.0E10"),
                arguments(JsonTypes.DOUBLE, -0.0, "-0.0"),
                arguments(JsonTypes.BIG_INTEGER, BigInteger.TWO.pow(64).negate(), "-18446744073709551616"),
                arguments(JsonTypes.BIG_DECIMAL, new BigDecimal("1.50"), "1.50"),
                arguments(JsonTypes.BIG_DECIMAL, new BigDecimal("-0.00"), "0.00"),
                arguments(JsonTypes.BIG_DECIMAL, new BigDecimal("1E+3"), "1E+3"),
                arguments(JsonTypes.UUID, new UUID(0xABCDEFL, 1), "\"00000000-00ab-cdef-0000-000000000001\""),
                arguments(JsonTypes.URI, URI.create("HTTP://h/p?q=%20#f"), "\"HTTP://h/p?q=%20#f\""),
                arguments(JsonTypes.BYTES, new byte[] {-5, -17, -66, 0}, "\"++++AA==\""),
                arguments(JsonTypes.BYTES, new byte[0], "\"\""),
                arguments(JsonTypes.INSTANT, Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                arguments(JsonTypes.INSTANT, Instant.ofEpochSecond(-1, 500_000_000), "\"1969-12-31T23:59:59.500Z\""),
                arguments(JsonTypes.INSTANT, Instant.ofEpochSecond(1, 5), "\"1970-01-01T00:00:01.000000005Z\""),
                arguments(JsonTypes.LOCAL_DATE, LocalDate.of(2026, 11, 21), "\"2026-11-21\""),
                arguments(JsonTypes.LOCAL_DATE, LocalDate.of(10_000, 1, 1), "\"+10000-01-01\""),
                arguments(JsonTypes.LOCAL_TIME, LocalTime.of(10, 15), "\"10:15:00\""),
                arguments(JsonTypes.LOCAL_TIME, LocalTime.of(10, 15, 0, 120_000_000), "\"10:15:00.12\""),
                arguments(JsonTypes.LOCAL_DATE_TIME, IN_PARIS.toLocalDateTime(), "\"2026-11-21T10:15:00\""),
                arguments(JsonTypes.OFFSET_DATE_TIME, IN_PARIS.toOffsetDateTime(), "\"2026-11-21T10:15:00+01:00\""),
                arguments(JsonTypes.OFFSET_TIME, OffsetTime.of(10, 15, 0, 0, ZoneOffset.UTC), "\"10:15Z\""),
                arguments(JsonTypes.ZONED_DATE_TIME, IN_PARIS, "\"2026-11-21T10:15:00+01:00[Europe/Paris]\""),
                arguments(JsonTypes.YEAR, Year.of(-44), "-44"),
                arguments(JsonTypes.YEAR_MONTH, YearMonth.of(2026, 1), "\"2026-01\""),
                arguments(JsonTypes.MONTH_DAY, MonthDay.of(2, 29), "\"--02-29\""),
                arguments(JsonTypes.DURATION, Duration.ofMinutes(15), "\"PT15M\""),
                arguments(JsonTypes.PERIOD, Period.of(1, 2, 3), "\"P1Y2M3D\""),
                arguments(JsonTypes.ZONE_ID, ZoneId.of("Europe/Paris"), "\"Europe/Paris\""),
                arguments(JsonTypes.ZONE_OFFSET, ZoneOffset.ofHours(1), "\"+01:00\""));
    }

    static Stream<Arguments> structures() {
        Map<String, Object> free = new LinkedHashMap<>();
        free.put("z", Arrays.asList(1, 4294967296L, BigInteger.TWO.pow(64), 1.5, "a", true, null));
        free.put("a", Map.of("", List.of()));
        Item item = new Item("a\"", new BigDecimal("9.90"), Colour.GREEN);
        return Stream.of(
                        arguments(
                                JsonTypes.map(JsonKeys.STRING, JsonTypes.OBJECT),
                                free,
                                "{'z':[1,4294967296,18446744073709551616,1.5,'a',true,null],'a':{'':[]}}"),
                        arguments(JsonTypes.BOOLEAN_ARRAY, new boolean[] {true, false}, "[true,false]"),
                        arguments(JsonTypes.CHAR_ARRAY, new char[] {'a', 'b'}, "'ab'"),
                        arguments(JsonTypes.SHORT_ARRAY, new short[] {-1, 2}, "[-1,2]"),
                        arguments(JsonTypes.INT_ARRAY, new int[] {-1, 2}, "[-1,2]"),
                        arguments(JsonTypes.LONG_ARRAY, new long[] {-1, 1L << 62}, "[-1,4611686018427387904]"),
                        arguments(JsonTypes.FLOAT_ARRAY, new float[] {-0.5f}, "[-0.5]"),
                        arguments(JsonTypes.DOUBLE_ARRAY, new double[0], "[]"),
                        arguments(Shapes.COLOUR, Colour.GREEN, "'GREEN'"),
                        arguments(JsonTypes.list(JsonTypes.INTEGER), List.of(1, 2), "[1,2]"),
                        arguments(JsonTypes.set(JsonTypes.STRING), ordered("z", "a"), "['z','a']"),
                        arguments(JsonTypes.map(JsonKeys.INTEGER, JsonTypes.BOOLEAN), Map.of(-1, true), "{'-1':true}"),
                        arguments(JsonTypes.optional(JsonTypes.INTEGER), Optional.of(1), "1"),
                        arguments(JsonTypes.optional(JsonTypes.INTEGER), Optional.empty(), "null"),
                        arguments(
                                JsonTypes.list(JsonTypes.optional(JsonTypes.INTEGER)),
                                List.of(Optional.empty(), Optional.of(1)),
                                "[null,1]"),
                        arguments(
                                JsonTypes.list(JsonTypes.nullable(JsonTypes.INTEGER)),
                                Arrays.asList(null, 1),
                                "[null,1]"),
                        arguments(
                                JsonTypes.array(JsonTypes.STRING, String[]::new), new String[] {"a", "b"}, "['a','b']"),
                        arguments(
                                JsonTypes.array(JsonTypes.list(JsonTypes.INTEGER), List<?>[]::new),
                                new List<?>[] {List.of(1)},
                                "[[1]]"),
                        arguments(Shapes.NOTHING, new Nothing(), "{}"),
                        arguments(
                                Shapes.PRIMITIVES,
                                new Primitives((byte) 1, (short) -2, 3, 4L, 0.5f, -0.25, true, 'ä'),
                                "{'b':1,'s':-2,'i':3,'l':4,'f':0.5,'d':-0.25,'z':true,'c':'ä'}"),
                        arguments(
                                Shapes.ORDER,
                                new Order(
                                        new UUID(0, 1),
                                        3,
                                        List.of(item, new Item("", BigDecimal.TEN, null)),
                                        Optional.of("n")),
                                "{'id':'00000000-0000-0000-0000-000000000001','quantity':3,'items':["
                                        + "{'sku':'a\\\"','price':9.90,'colour':'GREEN'},"
                                        + "{'sku':'','price':10,'colour':null}],'note':'n'}"),
                        arguments(
                                Shapes.ORDER,
                                new Order(new UUID(0, 1), 0, List.of(), Optional.empty()),
                                "{'id':'00000000-0000-0000-0000-000000000001','quantity':0,'items':[]}"),
                        arguments(
                                Shapes.TREE,
                                new Tree("a", List.of(new Tree("b", List.of()))),
                                "{'name':'a','children':[{'name':'b','children':[]}]}"),
                        arguments(
                                Shapes.NESTED,
                                new Nested(
                                        Map.of(new Seat("a:b\\", 7), Set.of(item)),
                                        Map.of("k", false),
                                        Collections.singletonList(null),
                                        Optional.of(List.of(Optional.of(5), Optional.empty()))),
                                "{'seats':{'a\\\\:b\\\\\\\\:7':[{'sku':'a\\\"','price':9.90,'colour':'GREEN'}]},"
                                        + "'free':{'k':false},'gaps':[null],'maybe':[5,null]}"))
                // quotes are more than enough in Java already
                .map(golden ->
                        arguments(golden.get()[0], golden.get()[1], ((String) golden.get()[2]).replace('\'', '"')));
    }

    private static Set<String> ordered(String... elements) {
        return new LinkedHashSet<>(List.of(elements));
    }

    static Stream<Arguments> types() {
        return Stream.concat(scalars(), structures());
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(JsonKeys.STRING, "a:\"\\ä", "a:\\\"\\\\ä"),
                arguments(JsonKeys.STRING, "", ""),
                arguments(JsonKeys.CHARACTER, '\n', "\\n"),
                arguments(JsonKeys.BOOLEAN, true, "true"),
                arguments(JsonKeys.BYTE, (byte) -1, "-1"),
                arguments(JsonKeys.SHORT, (short) 300, "300"),
                arguments(JsonKeys.INTEGER, 70_000, "70000"),
                arguments(JsonKeys.LONG, Long.MIN_VALUE, "-9223372036854775808"),
                arguments(JsonKeys.UUID, new UUID(0, 10), "00000000-0000-0000-0000-00000000000a"),
                arguments(JsonKeys.DURATION, Duration.ofMillis(1), "PT0.001S"),
                arguments(JsonKeys.INSTANT, Instant.EPOCH, "1970-01-01T00:00:00Z"),
                arguments(JsonKeys.LOCAL_DATE, LocalDate.of(2026, 11, 21), "2026-11-21"),
                arguments(JsonKeys.LOCAL_DATE_TIME, IN_PARIS.toLocalDateTime(), "2026-11-21T10:15"),
                arguments(JsonKeys.LOCAL_TIME, LocalTime.of(10, 15), "10:15"),
                arguments(JsonKeys.MONTH_DAY, MonthDay.of(2, 29), "--02-29"),
                arguments(JsonKeys.OFFSET_DATE_TIME, IN_PARIS.toOffsetDateTime(), "2026-11-21T10:15+01:00"),
                arguments(JsonKeys.OFFSET_TIME, OffsetTime.of(10, 15, 0, 0, ZoneOffset.UTC), "10:15Z"),
                arguments(JsonKeys.PERIOD, Period.ofDays(-1), "P-1D"),
                arguments(JsonKeys.YEAR, Year.of(999), "999"),
                arguments(JsonKeys.YEAR_MONTH, YearMonth.of(2026, 1), "2026-01"),
                arguments(JsonKeys.ZONE_ID, ZoneId.of("Europe/Paris"), "Europe/Paris"),
                arguments(JsonKeys.ZONE_OFFSET, ZoneOffset.UTC, "Z"),
                arguments(JsonKeys.ZONED_DATE_TIME, IN_PARIS, "2026-11-21T10:15+01:00[Europe/Paris]"),
                arguments(JsonKeys.enumeration(Colour.values()), Colour.RED, "RED"),
                arguments(Shapes.SEAT, new Seat("a:b", 1), "a\\\\:b:1"));
    }

    @ParameterizedTest
    @MethodSource("types")
    <V> void theBytesAreThoseOfTheText(JsonType<V> type, V value, String text) {
        assertGolden(Codecs.json(type), value, text);
    }

    @ParameterizedTest
    @MethodSource("keys")
    <K> void aKeyIsItsTextAsTheNameOfAMember(JsonKey<K> key, K value, String text) {
        assertGolden(
                Codecs.immutableJson(JsonTypes.map(key, JsonTypes.INTEGER)), Map.of(value, 1), "{\"" + text + "\":1}");
    }

    private static <V> void assertGolden(Codec<V> codec, V value, String text) {
        assertThat(new String(codec.encode(value), UTF_8)).isEqualTo(text);
        V decoded = codec.decode(text.getBytes(UTF_8));
        assertThat(Objects.deepEquals(decoded, value)).as("%s", decoded).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    <V> void blanksBetweenTokensMeanNothing(JsonType<V> type, V value, String text) {
        String blank = " \t\r\n";
        String spaced = text.contains("\"") ? text : text.replaceAll("([\\[\\]{},:])", blank + "$1" + blank);
        assertThat(Objects.deepEquals(Codecs.json(type).decode((blank + spaced + blank).getBytes(UTF_8)), value))
                .isTrue();
    }

    @Test
    void everyConstantHasAGolden() throws IllegalAccessException {
        assertAllCovered(JsonTypes.class, types(), Set.of(JsonTypes.OBJECT));
        assertAllCovered(JsonKeys.class, keys(), Set.of());
    }

    private static void assertAllCovered(Class<?> holder, Stream<Arguments> goldens, Set<Object> elsewhere)
            throws IllegalAccessException {
        Set<Object> covered = new HashSet<>(elsewhere);
        goldens.forEach(golden -> covered.add(golden.get()[0]));
        for (var field : holder.getFields()) {
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            assertThat(covered).as(field.getName()).contains(field.get(null));
        }
    }

    @Test
    void everyFactoryHasAGolden() {
        assertThat(Stream.of(JsonTypes.class, JsonKeys.class)
                        .flatMap(holder -> Arrays.stream(holder.getMethods()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "enumeration", "enumeration", "list", "set", "map", "optional", "nullable", "array");
    }

    @Test
    void everyScalarThatIsAValueByItselfIsAComponentToo() {
        List<String> names =
                Arrays.stream(JsonTypes.class.getFields()).map(Field::getName).toList();
        assertThat(Arrays.stream(Codecs.class.getFields()).map(Field::getName)).isSubsetOf(names);
    }

    @Test
    void onlyWhatIsProvedToBeImmutableIsShared() {
        assertThat(Codecs.json(Shapes.ORDER).immutable()).isFalse();
        assertThat(Codecs.immutableJson(Shapes.ORDER).immutable()).isTrue();
    }
}
