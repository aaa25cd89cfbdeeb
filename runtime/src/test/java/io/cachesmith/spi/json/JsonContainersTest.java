package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.spi.json.Shapes.Item;
import io.cachesmith.spi.json.Shapes.Order;
import io.cachesmith.spi.json.Shapes.Primitives;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lists, sets, maps and optionals hold, and what they refuse. */
final class JsonContainersTest {

    private static <T> T decode(JsonType<T> type, String text) {
        return new JsonCodec<>(type, false).decode(text.replace('\'', '"').getBytes(UTF_8));
    }

    private static <T> String encode(JsonType<T> type, T value) {
        return new String(new JsonCodec<>(type, false).encode(value), UTF_8);
    }

    private static <T> void assertRefused(JsonType<T> type, T value, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(type, value))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).contains(words).doesNotContain("s3cr3t"));
    }

    static Stream<Arguments> collections() {
        JsonType<String> nullable = JsonTypes.nullable(JsonTypes.STRING);
        return Stream.of(
                arguments(JsonTypes.list(JsonTypes.STRING), "['z','a','m']"),
                arguments(JsonTypes.list(nullable), "['z',null,'m']"),
                arguments(JsonTypes.set(JsonTypes.STRING), "['z','a','m']"),
                arguments(JsonTypes.set(nullable), "['z',null,'m']"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    <C extends Collection<String>> void aCollectionThatIsReadKeepsItsOrderAndCannotBeChanged(
            JsonType<C> type, String text) {
        C read = decode(type, text);
        assertThat(encode(type, read)).isEqualTo(text.replace('\'', '"'));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> read.add("b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> read.remove("z"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> read.iterator().remove());
    }

    static Stream<Arguments> maps() {
        return Stream.of(
                arguments(JsonTypes.map(JsonKeys.STRING, JsonTypes.INTEGER), "{'z':1,'a':2,'m':3}"),
                arguments(JsonTypes.map(JsonKeys.STRING, JsonTypes.nullable(JsonTypes.INTEGER)), "{'z':1,'a':null}"),
                arguments(Samples.free(), "{'z':1,'a':null,'m':{'z':[],'a':[null,{}]}}"));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void aMapThatIsReadKeepsItsOrderAndCannotBeChanged(JsonType<Map<String, Object>> type, String text) {
        Map<String, Object> read = decode(type, text);
        assertThat(encode(type, read)).isEqualTo(text.replace('\'', '"'));
        assertUnmodifiable(read);
    }

    private static void assertUnmodifiable(Map<String, Object> map) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.put("b", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.remove("z"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.entrySet().iterator().next().setValue(1));
    }

    @Test
    void freeContainersInsideOfEachOtherCannotBeChangedEither() {
        Map<String, Object> read = decode(Samples.free(), "{'m':{'z':1},'l':[[1]]}");
        Map<?, ?> map = (Map<?, ?>) read.get("m");
        List<?> list = (List<?>) read.get("l");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(((List<?>) list.get(0))::clear);
    }

    @Test
    void nullIsRefusedWhereItIsNotAValue() {
        List<String> gap = Collections.singletonList(null);
        assertRefused(JsonTypes.list(JsonTypes.STRING), gap, "null");
        assertRefused(JsonTypes.set(JsonTypes.STRING), new HashSet<>(gap), "null");
        assertRefused(
                JsonTypes.map(JsonKeys.STRING, JsonTypes.STRING), Collections.singletonMap("s3cr3t", null), "null");
        assertRefused(
                JsonTypes.map(JsonKeys.STRING, JsonTypes.STRING), Collections.singletonMap(null, "s3cr3t"), "key");
        assertRefused(Samples.free(), Collections.singletonMap(null, "s3cr3t"), "key");
        assertRefused(JsonTypes.array(JsonTypes.STRING, String[]::new), new String[] {"s3cr3t", null}, "null");
        assertRefused(JsonTypes.array(JsonTypes.BYTES, byte[][]::new), new byte[][] {null}, "null");
    }

    private static Order order(UUID id, List<Item> items, Optional<String> note) {
        return new Order(id, 1, items, note);
    }

    @Test
    void aRefusalNamesTheComponent() {
        UUID id = new UUID(1, 2);
        Item item = new Item("s3cr3t", BigDecimal.ONE, null);
        assertRefused(Shapes.ORDER, order(null, List.of(), Optional.of("s3cr3t")), "Order.id", "null");
        assertRefused(Shapes.ORDER, order(id, null, Optional.empty()), "Order.items", "null");
        Optional<String> none = null;
        assertRefused(Shapes.ORDER, order(id, List.of(item), none), "Order.note", "null");
        assertRefused(Shapes.ORDER, order(id, Arrays.asList(item, null), Optional.empty()), "Order.items", "null");
        assertRefused(
                Shapes.ORDER, order(id, List.of(new Item(null, null, null)), Optional.empty()), "Item.sku", "null");
        assertRefused(Shapes.ITEM, new Item("s3cr3t", new BigDecimal(BigInteger.TEN.pow(20_000)), null), "number");
    }

    @Test
    void notANumberIsRefusedAndNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Primitives floating = new Primitives((byte) 1, (short) 1, 1, 1, (float) bad, 1, true, 'c');
            assertRefused(Shapes.PRIMITIVES, floating, "Primitives.f", "NaN");
            Primitives doubled = new Primitives((byte) 1, (short) 1, 1, 1, 1, bad, true, 'c');
            assertRefused(Shapes.PRIMITIVES, doubled, "Primitives.d", "NaN");
            assertRefused(JsonTypes.DOUBLE, bad, "NaN");
            assertRefused(JsonTypes.FLOAT, (float) bad, "NaN");
            assertRefused(JsonTypes.DOUBLE_ARRAY, new double[] {1, bad}, "NaN");
            assertRefused(JsonTypes.FLOAT_ARRAY, new float[] {1, (float) bad}, "NaN");
            assertRefused(Samples.free(), Map.of("k", bad), "NaN");
        }
    }

    @Test
    void nullIsAnEmptyOptionalEverywhere() {
        JsonType<Optional<String>> optional = JsonTypes.optional(JsonTypes.STRING);
        assertThat(decode(optional, "null")).isEmpty();
        assertThat(decode(JsonTypes.list(optional), "[null,'a']")).containsExactly(Optional.empty(), Optional.of("a"));
        assertThat(decode(JsonTypes.set(optional), "[null,'a']")).containsExactly(Optional.empty(), Optional.of("a"));
        assertThat(decode(JsonTypes.map(JsonKeys.STRING, optional), "{'k':null}"))
                .isEqualTo(Map.of("k", Optional.empty()));
        assertThat(decode(JsonTypes.array(optional, Optional<?>[]::new), "[null]"))
                .containsExactly(Optional.empty());
    }

    @Test
    void anOptionalThatWouldNotComeBackIsRefused() {
        JsonType<Optional<String>> optional = JsonTypes.optional(JsonTypes.STRING);
        JsonType<Optional<Optional<String>>> twice = JsonTypes.optional(optional);
        assertRefused(twice, Optional.of(Optional.empty()), "Optional");
        assertThat(decode(twice, encode(twice, Optional.of(Optional.of("a")))))
                .isEqualTo(Optional.of(Optional.of("a")));
        assertThat(decode(twice, encode(twice, Optional.empty()))).isEmpty();
        JsonType<Optional<String>> nullable = JsonTypes.nullable(optional);
        assertRefused(JsonTypes.list(nullable), List.of(Optional.empty()), "Optional");
        assertThat(decode(JsonTypes.list(nullable), "[null,'a']")).containsExactly(null, Optional.of("a"));
    }

    @Test
    void onlyWhatComesBackEqualIsAFreeValue() {
        for (Object refused : List.of(
                1L,
                (long) Integer.MIN_VALUE,
                BigInteger.ONE,
                BigInteger.valueOf(Long.MIN_VALUE),
                1.5f,
                (short) 1,
                (byte) 1,
                'c',
                new BigDecimal("1.5"),
                new AtomicInteger(),
                Set.of("s3cr3t"),
                new int[0],
                new Object[0],
                Optional.of("s3cr3t"),
                Shapes.Colour.RED,
                new UUID(1, 2),
                Map.of(1, "s3cr3t"))) {
            assertRefused(Samples.free(), Map.of("s3cr3t", refused), "holds");
            assertRefused(Samples.free(), Map.of("s3cr3t", List.of("s3cr3t", refused)), "holds");
            assertRefused(Samples.free(), Map.of("s3cr3t", Map.of("s3cr3t", refused)), "holds");
        }
        Map<String, Object> accepted = new HashMap<>();
        List.of(
                        0,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        1L + Integer.MAX_VALUE,
                        Integer.MIN_VALUE - 1L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        BigInteger.ONE.shiftLeft(63),
                        BigInteger.ONE.negate().shiftLeft(63).subtract(BigInteger.ONE),
                        0.0,
                        -0.0,
                        1.0,
                        Double.MAX_VALUE,
                        Double.MIN_VALUE,
                        "",
                        "1",
                        true)
                .forEach(value -> accepted.put("k" + accepted.size(), value));
        accepted.put("null", null);
        accepted.put("list", new ArrayList<>(Arrays.asList(null, 1, Map.of())));
        assertThat(decode(Samples.free(), encode(Samples.free(), accepted))).isEqualTo(accepted);
    }

    @Test
    void arraysOfEveryLengthComeBack() {
        for (int length = 0; length < 70; length++) {
            int[] ints = new int[length];
            Arrays.setAll(ints, i -> i - 5);
            assertThat(decode(JsonTypes.INT_ARRAY, encode(JsonTypes.INT_ARRAY, ints)))
                    .isEqualTo(ints);
            String[] texts = Arrays.stream(ints).mapToObj(Integer::toString).toArray(String[]::new);
            JsonType<String[]> type = JsonTypes.array(JsonTypes.STRING, String[]::new);
            assertThat(decode(type, encode(type, texts))).isEqualTo(texts).isInstanceOf(String[].class);
        }
    }

    @Test
    void theCodecTakesNoNull() {
        assertThatIllegalArgumentException().isThrownBy(() -> encode(JsonTypes.STRING, null));
        assertThatNullPointerException().isThrownBy(() -> new JsonCodec<>(JsonTypes.STRING, false).decode(null));
    }
}
