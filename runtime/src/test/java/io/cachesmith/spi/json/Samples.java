package io.cachesmith.spi.json;

import io.cachesmith.spi.json.Shapes.Colour;
import io.cachesmith.spi.json.Shapes.Item;
import io.cachesmith.spi.json.Shapes.Nested;
import io.cachesmith.spi.json.Shapes.Nothing;
import io.cachesmith.spi.json.Shapes.Order;
import io.cachesmith.spi.json.Shapes.Percentage;
import io.cachesmith.spi.json.Shapes.Primitives;
import io.cachesmith.spi.json.Shapes.Seat;
import io.cachesmith.spi.json.Shapes.Tree;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Values of every type, generated. */
final class Samples {

    /**
     * A type with the generator of its values.
     *
     * @param forJackson the same type for Jackson, or null where our text is another one
     */
    record Sample<T>(
            String name,
            JsonType<T> type,
            Function<Random, T> generator,
            @Nullable TypeReference<T> forJackson) {

        T next(Random random) {
            return generator.apply(random);
        }

        JsonCodec<T> codec() {
            return new JsonCodec<>(type, false);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private Samples() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.deepEquals(one, other);
    }

    private static <T> Sample<T> sample(
            String name, JsonType<T> type, Function<Random, T> generator, TypeReference<T> forJackson) {
        return new Sample<>(name, type, generator, forJackson);
    }

    private static <T> Sample<T> onlyHere(String name, JsonType<T> type, Function<Random, T> generator) {
        return new Sample<>(name, type, generator, null);
    }

    static Stream<Sample<?>> all() {
        return Stream.of(scalars(), times(), containers(), keys(), records()).flatMap(samples -> samples);
    }

    private static Stream<Sample<?>> scalars() {
        return Stream.of(
                sample("String", JsonTypes.STRING, Samples::text, new TypeReference<>() {}),
                sample("Character", JsonTypes.CHARACTER, Samples::character, new TypeReference<>() {}),
                sample("Boolean", JsonTypes.BOOLEAN, Random::nextBoolean, new TypeReference<>() {}),
                sample("Byte", JsonTypes.BYTE, r -> (byte) r.nextInt(), new TypeReference<>() {}),
                sample("Short", JsonTypes.SHORT, r -> (short) r.nextInt(), new TypeReference<>() {}),
                sample("Integer", JsonTypes.INTEGER, r -> r.nextInt() >> r.nextInt(32), new TypeReference<>() {}),
                sample("Long", JsonTypes.LONG, r -> r.nextLong() >> r.nextInt(64), new TypeReference<>() {}),
                sample("Float", JsonTypes.FLOAT, Samples::floating, new TypeReference<>() {}),
                sample("Double", JsonTypes.DOUBLE, Samples::doubled, new TypeReference<>() {}),
                sample("BigInteger", JsonTypes.BIG_INTEGER, Samples::bigInteger, new TypeReference<>() {}),
                sample("BigDecimal", JsonTypes.BIG_DECIMAL, Samples::bigDecimal, new TypeReference<>() {}),
                sample("UUID", JsonTypes.UUID, Samples::uuid, new TypeReference<>() {}),
                sample("URI", JsonTypes.URI, Samples::uri, new TypeReference<>() {}),
                sample("byte[]", JsonTypes.BYTES, Samples::bytes, new TypeReference<>() {}),
                sample("Colour", Shapes.COLOUR, Samples::colour, new TypeReference<>() {}));
    }

    private static Stream<Sample<?>> times() {
        return Stream.of(
                sample("Instant", JsonTypes.INSTANT, Samples::instant, new TypeReference<>() {}),
                sample("LocalDate", JsonTypes.LOCAL_DATE, Samples::date, new TypeReference<>() {}),
                sample("LocalTime", JsonTypes.LOCAL_TIME, Samples::time, new TypeReference<>() {}),
                sample("LocalDateTime", JsonTypes.LOCAL_DATE_TIME, Samples::dateTime, new TypeReference<>() {}),
                sample(
                        "OffsetDateTime",
                        JsonTypes.OFFSET_DATE_TIME,
                        r -> OffsetDateTime.of(dateTime(r), offset(r)),
                        new TypeReference<>() {}),
                sample(
                        "OffsetTime",
                        JsonTypes.OFFSET_TIME,
                        r -> OffsetTime.of(time(r), offset(r)),
                        new TypeReference<>() {}),
                sample("ZonedDateTime", JsonTypes.ZONED_DATE_TIME, Samples::zoned, new TypeReference<>() {}),
                sample("Year", JsonTypes.YEAR, r -> Year.of(date(r).getYear()), new TypeReference<>() {}),
                // Jackson does not read what it writes for years above 9999
                onlyHere("YearMonth", JsonTypes.YEAR_MONTH, r -> YearMonth.from(date(r))),
                sample(
                        "YearMonth up to 9999",
                        JsonTypes.YEAR_MONTH,
                        r -> YearMonth.of(r.nextInt(11_000) - 1_000, 1 + r.nextInt(12)),
                        new TypeReference<>() {}),
                sample("MonthDay", JsonTypes.MONTH_DAY, r -> MonthDay.from(date(r)), new TypeReference<>() {}),
                sample(
                        "Duration",
                        JsonTypes.DURATION,
                        r -> Duration.ofSeconds(r.nextLong() >> r.nextInt(63), nano(r)),
                        new TypeReference<>() {}),
                sample(
                        "Period",
                        JsonTypes.PERIOD,
                        r -> Period.of(r.nextInt(), r.nextInt(), r.nextInt()),
                        new TypeReference<>() {}),
                sample("ZoneId", JsonTypes.ZONE_ID, Samples::zone, new TypeReference<>() {}),
                sample("ZoneOffset", JsonTypes.ZONE_OFFSET, Samples::offset, new TypeReference<>() {}));
    }

    private static Stream<Sample<?>> containers() {
        return Stream.of(
                sample("boolean[]", JsonTypes.BOOLEAN_ARRAY, Samples::booleans, new TypeReference<>() {}),
                sample("char[]", JsonTypes.CHAR_ARRAY, r -> text(r).toCharArray(), new TypeReference<>() {}),
                sample("short[]", JsonTypes.SHORT_ARRAY, Samples::shorts, new TypeReference<>() {}),
                sample("int[]", JsonTypes.INT_ARRAY, r -> r.ints(size(r)).toArray(), new TypeReference<>() {}),
                sample("long[]", JsonTypes.LONG_ARRAY, r -> r.longs(size(r)).toArray(), new TypeReference<>() {}),
                sample("float[]", JsonTypes.FLOAT_ARRAY, Samples::floats, new TypeReference<>() {}),
                sample(
                        "double[]",
                        JsonTypes.DOUBLE_ARRAY,
                        r -> r.doubles(size(r)).toArray(),
                        new TypeReference<>() {}),
                sample(
                        "String[]",
                        JsonTypes.array(JsonTypes.STRING, String[]::new),
                        r -> list(r, Samples::text).toArray(String[]::new),
                        new TypeReference<>() {}),
                sample(
                        "int[][]",
                        JsonTypes.array(JsonTypes.INT_ARRAY, int[][]::new),
                        r -> list(r, each -> each.ints(size(each)).toArray()).toArray(int[][]::new),
                        new TypeReference<>() {}),
                sample(
                        "List<Long>",
                        JsonTypes.list(JsonTypes.LONG),
                        r -> list(r, Random::nextLong),
                        new TypeReference<>() {}),
                sample(
                        "List<@Nullable String>",
                        JsonTypes.list(JsonTypes.nullable(JsonTypes.STRING)),
                        r -> list(r, each -> each.nextBoolean() ? null : text(each)),
                        new TypeReference<>() {}),
                sample(
                        "List<Optional<Integer>>",
                        JsonTypes.list(JsonTypes.optional(JsonTypes.INTEGER)),
                        r -> list(r, each -> each.nextBoolean() ? Optional.empty() : Optional.of(each.nextInt())),
                        new TypeReference<>() {}),
                sample(
                        "Set<Instant>",
                        JsonTypes.set(JsonTypes.INSTANT),
                        r -> new LinkedHashSet<>(list(r, Samples::instant)),
                        new TypeReference<>() {}),
                sample(
                        "Map<UUID, Set<Colour>>",
                        JsonTypes.map(JsonKeys.UUID, JsonTypes.set(Shapes.COLOUR)),
                        r -> map(r, Samples::uuid, each -> Set.of(colour(each))),
                        new TypeReference<>() {}),
                sample("Map<String, Object>", free(), r -> freeMap(r, 3), new TypeReference<>() {}),
                sample(
                        "Optional<String>",
                        JsonTypes.optional(JsonTypes.STRING),
                        r -> r.nextBoolean() ? Optional.empty() : Optional.of(text(r)),
                        new TypeReference<>() {}));
    }

    static JsonType<Map<String, Object>> free() {
        return JsonTypes.map(JsonKeys.STRING, JsonTypes.OBJECT);
    }

    private static <K> Sample<Map<K, Boolean>> keyed(String name, JsonKey<K> key, Function<Random, K> generator) {
        return onlyHere(
                "Map<" + name + ", Boolean>",
                JsonTypes.map(key, JsonTypes.BOOLEAN),
                r -> map(r, generator, Random::nextBoolean));
    }

    private static Stream<Sample<?>> keys() {
        return Stream.of(
                keyed("String", JsonKeys.STRING, Samples::text),
                keyed("Character", JsonKeys.CHARACTER, Samples::character),
                keyed("Boolean", JsonKeys.BOOLEAN, Random::nextBoolean),
                keyed("Byte", JsonKeys.BYTE, r -> (byte) r.nextInt()),
                keyed("Short", JsonKeys.SHORT, r -> (short) r.nextInt()),
                keyed("Integer", JsonKeys.INTEGER, Random::nextInt),
                keyed("Long", JsonKeys.LONG, Random::nextLong),
                keyed("Duration", JsonKeys.DURATION, r -> Duration.ofSeconds(r.nextInt(), nano(r))),
                keyed("Instant", JsonKeys.INSTANT, Samples::instant),
                keyed("LocalDate", JsonKeys.LOCAL_DATE, Samples::date),
                keyed("LocalDateTime", JsonKeys.LOCAL_DATE_TIME, Samples::dateTime),
                keyed("LocalTime", JsonKeys.LOCAL_TIME, Samples::time),
                keyed("MonthDay", JsonKeys.MONTH_DAY, r -> MonthDay.from(date(r))),
                keyed("OffsetDateTime", JsonKeys.OFFSET_DATE_TIME, r -> OffsetDateTime.of(dateTime(r), offset(r))),
                keyed("OffsetTime", JsonKeys.OFFSET_TIME, r -> OffsetTime.of(time(r), offset(r))),
                keyed("Period", JsonKeys.PERIOD, r -> Period.of(r.nextInt(), r.nextInt(), r.nextInt())),
                keyed("Year", JsonKeys.YEAR, r -> Year.of(date(r).getYear())),
                keyed("YearMonth", JsonKeys.YEAR_MONTH, r -> YearMonth.from(date(r))),
                keyed("ZoneId", JsonKeys.ZONE_ID, Samples::zone),
                keyed("ZoneOffset", JsonKeys.ZONE_OFFSET, Samples::offset),
                keyed("ZonedDateTime", JsonKeys.ZONED_DATE_TIME, Samples::zoned),
                keyed("Colour", JsonKeys.enumeration(Colour.values()), Samples::colour),
                keyed("Seat", Shapes.SEAT, Samples::seat));
    }

    private static Stream<Sample<?>> records() {
        return Stream.of(
                sample("Nothing", Shapes.NOTHING, r -> new Nothing(), new TypeReference<>() {}),
                sample("Percentage", Shapes.PERCENTAGE, r -> new Percentage(r.nextInt(101)), new TypeReference<>() {}),
                sample("Primitives", Shapes.PRIMITIVES, Samples::primitives, new TypeReference<>() {}),
                sample("Item", Shapes.ITEM, Samples::item, new TypeReference<>() {}),
                sample("Order", Shapes.ORDER, Samples::order, new TypeReference<>() {}),
                sample("Tree", Shapes.TREE, r -> tree(r, 4), new TypeReference<>() {}),
                onlyHere("Nested", Shapes.NESTED, Samples::nested),
                sample(
                        "List<Order>",
                        JsonTypes.list(Shapes.ORDER),
                        r -> list(r, Samples::order),
                        new TypeReference<>() {}));
    }

    private static int size(Random random) {
        return random.nextInt(20) == 0 ? random.nextInt(40) : random.nextInt(4);
    }

    private static <E> List<E> list(Random random, Function<Random, E> element) {
        List<E> list = new ArrayList<>();
        for (int i = size(random); i > 0; i--) {
            list.add(element.apply(random));
        }
        return list;
    }

    private static <K, V> Map<K, V> map(Random random, Function<Random, K> key, Function<Random, V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        for (int i = size(random); i > 0; i--) {
            map.put(key.apply(random), value.apply(random));
        }
        return map;
    }

    static char character(Random random) {
        char c = (char) random.nextInt(random.nextInt(3) == 0 ? 0x10000 : 0x80);
        return Character.isSurrogate(c) ? '\uFFFD' : c;
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(50) == 0 ? random.nextInt(20_000) : random.nextInt(10);
        boolean ascii = random.nextBoolean();
        while (text.length() < length) {
            if (ascii) {
                text.append((char) (' ' + random.nextInt(95)));
            } else if (random.nextInt(4) == 0) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            } else {
                text.append(character(random));
            }
        }
        return text.toString();
    }

    private static float floating(Random random) {
        float number = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(number) ? number : -0.0f;
    }

    private static double doubled(Random random) {
        double number = random.nextBoolean() ? random.nextGaussian() : Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : -0.0;
    }

    private static BigInteger bigInteger(Random random) {
        BigInteger number = new BigInteger(random.nextInt(300), random);
        return random.nextBoolean() ? number : number.negate();
    }

    private static BigDecimal bigDecimal(Random random) {
        return new BigDecimal(bigInteger(random), random.nextInt(200) - 100);
    }

    static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static URI uri(Random random) {
        return URI.create("http://h" + random.nextInt() + "/ä%20?q=" + random.nextInt(3));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(50) == 0 ? random.nextInt(30_000) : random.nextInt(10)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean[] booleans(Random random) {
        boolean[] booleans = new boolean[size(random)];
        for (int i = 0; i < booleans.length; i++) {
            booleans[i] = random.nextBoolean();
        }
        return booleans;
    }

    private static short[] shorts(Random random) {
        short[] shorts = new short[size(random)];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
        }
        return shorts;
    }

    private static float[] floats(Random random) {
        float[] floats = new float[size(random)];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = floating(random);
        }
        return floats;
    }

    private static Colour colour(Random random) {
        return random.nextBoolean() ? Colour.RED : Colour.GREEN;
    }

    private static int nano(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1_000) * 1_000_000;
            default -> random.nextInt(1_000_000_000);
        };
    }

    private static Instant instant(Random random) {
        return dateTime(random).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate date(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> LocalDate.ofYearDay(random.nextInt(1_999_999_999) - 999_999_999, 1 + random.nextInt(365));
            case 1 -> LocalDate.ofYearDay(random.nextInt(12_000) - 1_000, 1 + random.nextInt(365));
            default -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
        };
    }

    private static LocalTime time(Random random) {
        int minutes = random.nextInt(1_440);
        return LocalTime.of(minutes / 60, minutes % 60, random.nextBoolean() ? 0 : random.nextInt(60))
                .withNano(random.nextBoolean() ? 0 : nano(random));
    }

    private static LocalDateTime dateTime(Random random) {
        return LocalDateTime.of(date(random), time(random));
    }

    private static ZoneOffset offset(Random random) {
        int unit = random.nextInt(4) == 0 ? 1 : 900;
        return ZoneOffset.ofTotalSeconds((random.nextInt(36 * 3_600 + 1) - 18 * 3_600) / unit * unit);
    }

    private static ZoneId zone(Random random) {
        return random.nextInt(4) == 0 ? offset(random) : ZONES.get(random.nextInt(ZONES.size()));
    }

    private static ZonedDateTime zoned(Random random) {
        ZonedDateTime zoned = random.nextInt(4) == 0
                ? ZonedDateTime.of(2026, 10, 25, 2, random.nextInt(60), 0, 0, ZoneId.of("Europe/Paris"))
                : ZonedDateTime.of(dateTime(random), ZONES.get(random.nextInt(ZONES.size())));
        return random.nextBoolean() ? zoned : zoned.withLaterOffsetAtOverlap();
    }

    private static Seat seat(Random random) {
        String alphabet = "a:\\";
        String row = Stream.generate(() -> alphabet.charAt(random.nextInt(3)))
                .limit(random.nextInt(5))
                .map(Object::toString)
                .reduce("", String::concat);
        return new Seat(row, random.nextInt(100));
    }

    private static Primitives primitives(Random random) {
        return new Primitives(
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                floating(random),
                doubled(random),
                random.nextBoolean(),
                character(random));
    }

    static Item item(Random random) {
        return new Item(text(random), bigDecimal(random), random.nextBoolean() ? null : colour(random));
    }

    static Order order(Random random) {
        return new Order(
                uuid(random),
                random.nextInt(),
                list(random, Samples::item),
                random.nextBoolean() ? Optional.empty() : Optional.of(text(random)));
    }

    private static Tree tree(Random random, int depth) {
        return new Tree(text(random), depth == 0 ? List.of() : list(random, each -> tree(each, depth - 1)));
    }

    private static Nested nested(Random random) {
        return new Nested(
                map(random, Samples::seat, each -> new LinkedHashSet<>(list(each, Samples::item))),
                freeMap(random, 2),
                list(random, each -> each.nextBoolean() ? null : text(each)),
                Optional.of(Arrays.asList(Optional.of(random.nextInt()), Optional.<Integer>empty()))
                        .filter(each -> random.nextBoolean()));
    }

    static Map<String, Object> freeMap(Random random, int depth) {
        return Collections.unmodifiableMap(map(random, Samples::text, each -> free(each, depth)));
    }

    private static @Nullable Object free(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong() | 1L << 62;
            case 4 -> bigInteger(random).shiftLeft(64).setBit(64);
            case 5 -> doubled(random);
            case 6 -> text(random);
            case 7 -> list(random, each -> free(each, depth - 1));
            default -> freeMap(random, depth - 1);
        };
    }
}
