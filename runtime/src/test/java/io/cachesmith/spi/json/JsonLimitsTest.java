package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.CacheDeserializationException.Kind;
import io.cachesmith.spi.json.Shapes.Seat;
import io.cachesmith.spi.json.Shapes.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is just within the limits comes back; what is just beyond is not written, and a mismatch where others wrote it. */
final class JsonLimitsTest {

    /** A quarter of what threads have here, and what some platforms give them. */
    private static final long SMALL_STACK = 256 << 10;

    private static final JsonType<List<Boolean>> FLAGS = JsonTypes.list(JsonTypes.BOOLEAN);
    private static final JsonType<Map<String, Object>> FREE = Samples.free();

    private static <T> void assertWithin(JsonType<T> type, T value) {
        JsonCodec<T> codec = new JsonCodec<>(type, false);
        T decoded = codec.decode(codec.encode(value));
        assertThat(Samples.same(decoded, value)).isTrue();
    }

    private static <T> void assertNotWritten(JsonType<T> type, T value) {
        assertThatThrownBy(() -> new JsonCodec<>(type, false).encode(value)).isInstanceOf(RuntimeException.class);
    }

    private static void assertNotRead(JsonType<?> type, String text) {
        assertThat(JsonStrictnessTest.refusal(type, text.getBytes(UTF_8))).isEqualTo(Kind.SCHEMA_MISMATCH);
    }

    @Test
    void bytes() {
        for (String c : List.of("a", "\u00E4", "\u20AC", "\uD83D\uDE00", "\n", "\u0001")) {
            int each = new JsonCodec<>(JsonTypes.STRING, false).encode(c).length - 2;
            int most = (JsonLimits.MAX_BYTES - 2) / each;
            String fill = "a".repeat(JsonLimits.MAX_BYTES - 2 - most * each);
            assertWithin(JsonTypes.STRING, c.repeat(most) + fill);
            assertNotWritten(JsonTypes.STRING, c.repeat(most) + fill + "a");
        }
        assertNotRead(JsonTypes.STRING, '"' + "a".repeat(JsonLimits.MAX_BYTES - 1) + '"');
        assertNotRead(FLAGS, "[]" + " ".repeat(JsonLimits.MAX_BYTES - 1));
        assertThat(new JsonCodec<>(FLAGS, false).decode(("[]" + " ".repeat(JsonLimits.MAX_BYTES - 2)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void bytesOfNamesAndOfBase64() {
        JsonType<Map<String, Boolean>> map = JsonTypes.map(JsonKeys.STRING, JsonTypes.BOOLEAN);
        String name = "a".repeat(JsonLimits.MAX_BYTES - "{\"\":true}".length());
        assertWithin(map, Map.of(name, true));
        assertNotWritten(map, Map.of(name + "a", true));
        int most = (JsonLimits.MAX_BYTES - 2) / 4 * 3;
        assertWithin(JsonTypes.BYTES, new byte[most]);
        assertNotWritten(JsonTypes.BYTES, new byte[most + 1]);
    }

    static Stream<Arguments> sized() {
        return Stream.of(
                arguments(FLAGS, (Sized) size -> Collections.nCopies(size, true), "true", '['),
                arguments(JsonTypes.BOOLEAN_ARRAY, (Sized) boolean[]::new, "true", '['),
                arguments(
                        JsonTypes.array(JsonTypes.list(JsonTypes.STRING), List<?>[]::new),
                        (Sized) size -> IntStream.range(0, size)
                                .mapToObj(i -> List.of())
                                .toArray(List<?>[]::new),
                        "[]",
                        '['),
                arguments(
                        JsonTypes.set(JsonTypes.INTEGER),
                        (Sized) size ->
                                IntStream.range(0, size).boxed().collect(Collectors.toCollection(LinkedHashSet::new)),
                        "#",
                        '['),
                arguments(
                        JsonTypes.map(JsonKeys.INTEGER, JsonTypes.INTEGER),
                        (Sized) JsonLimitsTest::map,
                        "\"#\":1",
                        '{'));
    }

    /** Makes a container of a size. */
    @FunctionalInterface
    private interface Sized {

        Object of(int size);
    }

    private static Map<Integer, Integer> map(int size) {
        Map<Integer, Integer> map = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(i -> map.put(i, 1));
        return map;
    }

    @ParameterizedTest
    @MethodSource("sized")
    @SuppressWarnings("unchecked") // the table above pairs types and values
    void elements(JsonType<?> type, Sized sized, String element, char open) {
        assertWithin((JsonType<Object>) type, sized.of(JsonLimits.MAX_ELEMENTS));
        assertNotWritten((JsonType<Object>) type, sized.of(JsonLimits.MAX_ELEMENTS + 1));
        String text = IntStream.rangeClosed(0, JsonLimits.MAX_ELEMENTS)
                .mapToObj(i -> element.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", String.valueOf(open), open == '[' ? "]" : "}"));
        assertNotRead(type, text);
    }

    @Test
    void elementsOfFreeContainers() {
        // the map has one, too
        List<Integer> most = Collections.nCopies(JsonLimits.MAX_ELEMENTS - 1, 1);
        assertWithin(FREE, Map.of("k", most));
        assertNotWritten(FREE, Map.of("k", Collections.nCopies(JsonLimits.MAX_ELEMENTS, 1)));
    }

    @Test
    void elementsOfAllContainersTogether() {
        JsonType<List<List<Boolean>>> lists = JsonTypes.list(FLAGS);
        List<Boolean> half = Collections.nCopies(JsonLimits.MAX_ELEMENTS / 2 - 1, true);
        assertWithin(lists, List.of(half, half));
        assertNotWritten(lists, List.of(half, half, List.of(true)));
        String text = "true" + ",true".repeat(JsonLimits.MAX_ELEMENTS / 2 - 2);
        assertNotRead(lists, "[[" + text + "],[" + text + "],[true]]");
    }

    @Test
    void elementsThatCannotBeCompared() {
        JsonType<Set<List<Integer>>> sets = JsonTypes.set(JsonTypes.list(JsonTypes.INTEGER));
        assertWithin(sets, lists(JsonLimits.MAX_INCOMPARABLE));
        assertNotWritten(sets, lists(JsonLimits.MAX_INCOMPARABLE + 1));
        assertNotRead(sets, lists(JsonLimits.MAX_INCOMPARABLE + 1).toString());
    }

    private static Set<List<Integer>> lists(int size) {
        return IntStream.range(0, size).mapToObj(List::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void keysThatCannotBeCompared() {
        JsonType<Map<Seat, Boolean>> maps = JsonTypes.map(Shapes.SEAT, JsonTypes.BOOLEAN);
        assertWithin(maps, seats(JsonLimits.MAX_INCOMPARABLE));
        assertNotWritten(maps, seats(JsonLimits.MAX_INCOMPARABLE + 1));
        String text = IntStream.rangeClosed(0, JsonLimits.MAX_INCOMPARABLE)
                .mapToObj(i -> "\"a:" + i + "\":true")
                .collect(Collectors.joining(",", "{", "}"));
        assertNotRead(maps, text);
    }

    private static Map<Seat, Boolean> seats(int size) {
        Map<Seat, Boolean> seats = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(i -> seats.put(new Seat("a", i), true));
        return seats;
    }

    private static List<Object> nested(int depth) {
        List<Object> nested = new ArrayList<>();
        return depth == 1 ? nested : new ArrayList<>(List.of(nested(depth - 1)));
    }

    private static Tree tree(int depth) {
        return new Tree("a", depth == 1 ? List.of() : List.of(tree(depth - 1)));
    }

    @Test
    void depthOnASmallStack() throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            // the map is one level, and each tree is two
            assertWithin(FREE, Map.of("k", nested(JsonLimits.MAX_DEPTH - 1)));
            assertWithin(Shapes.TREE, tree(JsonLimits.MAX_DEPTH / 2));
            return true;
        });
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        assertThat(task.get()).isTrue();
    }

    /** Needs more stack than any thread has. */
    private record Bottomless(int depth) implements JsonType<Boolean> {

        @Override
        public void write(JsonWriter out, Boolean value) {
            if (depth < Integer.MAX_VALUE) {
                new Bottomless(depth + 1).write(out, value);
            }
        }

        @Override
        public Boolean read(JsonReader in) {
            return depth < Integer.MAX_VALUE && new Bottomless(depth + 1).read(in);
        }
    }

    @Test
    void aStackThatIsTooSmallIsALimit() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new JsonCodec<>(new Bottomless(0), false).encode(true));
        assertNotRead(new Bottomless(0), "true");
    }

    @Test
    void depthBeyond() {
        assertNotWritten(FREE, Map.of("k", nested(JsonLimits.MAX_DEPTH)));
        assertNotWritten(Shapes.TREE, tree(JsonLimits.MAX_DEPTH / 2 + 1));
        int levels = JsonLimits.MAX_DEPTH;
        assertNotRead(FREE, "{\"k\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
        assertNotRead(JsonTypes.STRING, "[".repeat(levels + 1) + "]".repeat(levels + 1));
        assertNotRead(JsonTypes.STRING, "[".repeat(1_000_000) + "]".repeat(1_000_000));
        assertNotRead(JsonTypes.STRING, "{\"a\":".repeat(levels + 1) + "1" + "}".repeat(levels + 1));
    }

    @Test
    void aMapThatHoldsItselfIsNotWritten() {
        Map<String, Object> itself = new LinkedHashMap<>();
        itself.put("k", itself);
        assertNotWritten(FREE, itself);
    }

    @Test
    void charactersOfNumbers() {
        int most = JsonLimits.MAX_NUMBER_LENGTH;
        BigInteger nines = BigInteger.TEN.pow(most).subtract(BigInteger.ONE);
        assertWithin(JsonTypes.BIG_INTEGER, nines);
        assertNotWritten(JsonTypes.BIG_INTEGER, nines.add(BigInteger.ONE));
        assertNotWritten(JsonTypes.BIG_INTEGER, nines.negate());
        assertWithin(JsonTypes.BIG_INTEGER, nines.divide(BigInteger.TEN).negate());
        assertWithin(JsonTypes.BIG_DECIMAL, new BigDecimal(nines.divide(BigInteger.TEN), 5));
        assertNotWritten(JsonTypes.BIG_DECIMAL, new BigDecimal(nines, 5));
        assertWithin(FREE, Map.of("k", nines));
        assertNotWritten(FREE, Map.of("k", nines.negate()));
        for (String text : List.of("9".repeat(most + 1), "-" + "9".repeat(most), "-" + "9".repeat(5_000_000))) {
            for (JsonType<?> type : List.of(
                    JsonTypes.BIG_INTEGER,
                    JsonTypes.BIG_DECIMAL,
                    JsonTypes.INTEGER,
                    JsonTypes.LONG,
                    JsonTypes.DOUBLE,
                    JsonTypes.FLOAT,
                    JsonTypes.STRING)) {
                assertNotRead(type, text);
            }
            assertNotRead(FREE, "{\"k\":" + text + "}");
        }
        for (String text : List.of(
                "0." + "9".repeat(most - 1),
                "9".repeat(most - 1) + "e1",
                "-0." + "9".repeat(most - 2),
                "0.1e" + "0".repeat(most))) {
            assertNotRead(JsonTypes.BIG_DECIMAL, text);
        }
        assertThat(new JsonCodec<>(JsonTypes.BIG_DECIMAL, false).decode(("0." + "9".repeat(most - 2)).getBytes(UTF_8)))
                .isNotNull();
    }

    @Test
    void aNumberThatIsReadCanBeWritten() {
        for (String text : List.of(
                "1e2147483647",
                "12345e2147483647",
                "1e-2147483647",
                "12345e-2147483647",
                "0e-2147483648",
                "1e2147483648",
                "9".repeat(JsonLimits.MAX_NUMBER_LENGTH - 2) + "e1",
                "9".repeat(JsonLimits.MAX_NUMBER_LENGTH - 10) + "e1",
                "9".repeat(JsonLimits.MAX_NUMBER_LENGTH - 100) + "e-9999")) {
            BigDecimal number;
            try {
                number = new JsonCodec<>(JsonTypes.BIG_DECIMAL, false).decode(text.getBytes(UTF_8));
            } catch (RuntimeException refused) {
                assertNotRead(JsonTypes.BIG_DECIMAL, text);
                continue;
            }
            assertWithin(JsonTypes.BIG_DECIMAL, number);
        }
    }
}
