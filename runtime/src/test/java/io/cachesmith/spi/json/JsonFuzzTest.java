package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheDeserializationException.Kind;
import io.cachesmith.spi.json.Samples.Sample;
import io.cachesmith.spi.json.Shapes.Percentage;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes, a decoder returns a value that it can write and read again, or says what the bytes are: corruption if they
 * are not well-formed, a mismatch if they are. Nothing else is thrown.
 */
@Timeout(60)
final class JsonFuzzTest {

    /** All changes of each of the first bytes of a short text are tried. */
    private static final int SHORT = 12;

    private static final int RANDOM = 400;

    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "1",
        "-0",
        "0.5",
        "1e9",
        "\"a\"",
        "\"id\"",
        "\"name\":",
        "\"sku\"",
        "\"price\"",
        "\"value\":",
        "\"children\":[",
        " ",
        "\n",
        "\\u0061",
        "\\ud83d",
        "\u0000",
        "\u00E9",
        "\uFEFF",
        "99999999999999999999",
        "\"RED\"",
        "\"2026-11-21T10:15:30Z\"",
        "\"2026-11-21\"",
        "\"+01:00\"",
        "\"\"",
        "{}",
        "[]"
    };

    static Stream<Sample<?>> samples() {
        return Samples.all();
    }

    private static <T> void assertDecided(Sample<T> sample, byte[] bytes) {
        T value;
        try {
            value = sample.codec().decode(bytes);
        } catch (CacheDeserializationException refused) {
            if (Wellformed.is(bytes) == (refused.kind() == Kind.CORRUPTION)) {
                throw failure(sample, bytes, "is said to be " + refused.kind(), refused);
            }
            return;
        } catch (IllegalArgumentException thrown) {
            if (!isOfTheConstructor(thrown)) {
                throw failure(sample, bytes, "throws", thrown);
            }
            return;
        } catch (RuntimeException | Error thrown) {
            throw failure(sample, bytes, "throws", thrown);
        }
        if (!Wellformed.is(bytes)) {
            throw failure(sample, bytes, "is read as " + value, null);
        }
        try {
            T again = sample.codec().decode(sample.codec().encode(value));
            if (!Samples.same(again, value)) {
                throw failure(sample, bytes, "is read as " + value + ", which comes back as " + again, null);
            }
        } catch (RuntimeException thrown) {
            throw failure(sample, bytes, "is read as " + value + ", which does not come back", thrown);
        }
    }

    private static boolean isOfTheConstructor(IllegalArgumentException thrown) {
        return thrown.getStackTrace()[0].getClassName().equals(Percentage.class.getName());
    }

    private static AssertionError failure(Sample<?> sample, byte[] bytes, String what, Throwable cause) {
        return new AssertionError(
                new String(bytes, UTF_8) + " (" + Base64.getEncoder().encodeToString(bytes) + ") for " + sample + " "
                        + what,
                cause);
    }

    /** Returns texts of a type: a short one and some others. */
    private static <T> List<byte[]> texts(Sample<T> sample) {
        return Stream.iterate(0, seed -> seed + 1)
                .limit(50)
                .map(seed -> sample.codec().encode(sample.next(new Random(seed))))
                .sorted((one, other) -> Integer.compare(other.length, one.length))
                .filter(bytes -> bytes.length < 300)
                .skip(5)
                .limit(6)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void truncatedBytes(Sample<?> sample) {
        for (byte[] text : texts(sample)) {
            for (int length = 0; length <= text.length; length++) {
                assertDecided(sample, Arrays.copyOf(text, length));
                assertDecided(sample, Arrays.copyOfRange(text, length, text.length));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyChangeOfOneByteOfAShortText(Sample<?> sample) {
        byte[] text = texts(sample).stream()
                .filter(bytes -> bytes.length <= SHORT)
                .findFirst()
                .orElseGet(() -> texts(sample).get(5));
        for (int at = 0; at < Math.min(text.length, SHORT); at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = text.clone();
                changed[at] = (byte) value;
                assertDecided(sample, changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void someChangesOfLongerTexts(Sample<?> sample) {
        List<byte[]> texts = texts(sample);
        Random random = new Random(5);
        for (int i = 0; i < RANDOM; i++) {
            byte[] text = texts.get(i % texts.size());
            assertDecided(sample, i % 2 == 0 ? changed(text, random) : spliced(text, random));
        }
    }

    private static byte[] changed(byte[] text, Random random) {
        byte[] changed = text.clone();
        for (int times = 1 + random.nextInt(3) / 2; times > 0; times--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(random.nextInt(4) == 0 ? 256 : 128);
        }
        return changed;
    }

    /** Replaces a piece of a text by a token, or by another piece of it. */
    private static byte[] spliced(byte[] text, Random random) {
        String all = new String(text, UTF_8);
        int from = random.nextInt(all.length() + 1);
        int to = from + random.nextInt(Math.min(6, all.length() - from + 1));
        int piece = random.nextInt(all.length() + 1);
        String instead = random.nextBoolean()
                ? TOKENS[random.nextInt(TOKENS.length)]
                : all.substring(piece, piece + random.nextInt(Math.min(20, all.length() - piece + 1)));
        return (all.substring(0, from) + instead + all.substring(to)).getBytes(UTF_8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anyBytes(Sample<?> sample) {
        Random random = new Random(6);
        for (int i = 0; i < RANDOM; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            assertDecided(sample, bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anyTokens(Sample<?> sample) {
        Random random = new Random(7);
        for (int i = 0; i < RANDOM; i++) {
            StringBuilder text = new StringBuilder();
            for (int tokens = random.nextInt(10); tokens > 0; tokens--) {
                text.append(TOKENS[random.nextInt(TOKENS.length)]);
            }
            assertDecided(sample, text.toString().getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void valuesOfOtherTypes(Sample<?> sample) {
        Samples.all().flatMap(other -> texts(other).stream().limit(2)).forEach(text -> assertDecided(sample, text));
    }
}
