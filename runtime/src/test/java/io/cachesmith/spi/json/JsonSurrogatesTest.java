package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheDeserializationException.Kind;
import io.cachesmith.codec.Utf8;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with surrogates, paired and unpaired: each comes back equal, or is not written. */
final class JsonSurrogatesTest {

    private static final JsonType<Map<String, Boolean>> MAP = JsonTypes.map(JsonKeys.STRING, JsonTypes.BOOLEAN);

    /** Around the sizes of the library's buffers, in characters and bytes. */
    private static final List<Integer> SIZES = List.of(3, 64, 500, 1_333, 2_000, 2_666, 4_000, 8_000, 16_000);

    static Stream<String> unpaired() {
        return Stream.of(
                "\uD800",
                "\uDBFF",
                "\uDC00",
                "\uDFFF",
                "\uD83D\uD83D\uDE00",
                "\uD83D\uDE00\uDE00",
                "\uDE00\uD83D",
                "\uD83Da");
    }

    private static <T> void assertReturns(JsonType<T> type, T value, boolean mayBeRefused) {
        byte[] bytes;
        try {
            bytes = new JsonCodec<>(type, false).encode(value);
        } catch (RuntimeException refused) {
            assertThat(mayBeRefused).as("%s", refused).isTrue();
            return;
        }
        Utf8.requireWellFormed(bytes);
        assertThat(Wellformed.is(bytes)).isTrue();
        T decoded = new JsonCodec<>(type, false).decode(bytes);
        if (!Samples.same(decoded, value)) {
            throw new AssertionError("not the same: " + new String(bytes, UTF_8));
        }
    }

    private static void assertEverywhere(String text, boolean mayBeRefused) {
        assertReturns(JsonTypes.STRING, text, mayBeRefused);
        assertReturns(MAP, Map.of(text, true), mayBeRefused);
        assertReturns(JsonTypes.CHAR_ARRAY, text.toCharArray(), mayBeRefused);
        assertReturns(Samples.free(), Map.of("k", List.of(text), text, text), mayBeRefused);
    }

    private static Stream<String> around(String middle) {
        return SIZES.stream()
                .flatMap(size -> IntStream.rangeClosed(-3, 3).mapToObj(i -> size + i))
                .filter(size -> size >= 0)
                .flatMap(size -> Stream.of("a", "\u00E4", "\u20AC", "\n")
                        .flatMap(fill ->
                                Stream.of("", "b".repeat(4_500)).map(rest -> fill.repeat(size) + middle + rest)));
    }

    @Test
    void pairsComeBackWhereverBuffersEnd() {
        around("\uD83D\uDE00").forEach(text -> assertEverywhere(text, false));
        assertEverywhere("\uD83D\uDE00".repeat(40_000), false);
        assertEverywhere("a" + "\uD83D\uDE00".repeat(40_000), false);
    }

    @ParameterizedTest
    @MethodSource("unpaired")
    void whatIsNotAPairComesBackOrIsNotWritten(String text) {
        around(text).forEach(longer -> assertEverywhere(longer, true));
    }

    @ParameterizedTest
    @MethodSource("unpaired")
    void aValueThatIsNoPairComesBack(String text) {
        assertReturns(JsonTypes.STRING, text, false);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void halfAPairIsACharacter(char half) {
        assertReturns(JsonTypes.CHARACTER, half, false);
        assertReturns(Shapes.PRIMITIVES, new Shapes.Primitives((byte) 1, (short) 1, 1, 1, 1, 1, true, half), false);
        assertReturns(JsonTypes.map(JsonKeys.CHARACTER, JsonTypes.BOOLEAN), Map.of(half, true), true);
    }

    @Test
    void aNameThatIsNoPairIsNeverRead() {
        assertThat(JsonStrictnessTest.refusal(MAP, "{\"\\uD800\":true}".getBytes(UTF_8)))
                .isEqualTo(Kind.CORRUPTION);
    }
}
