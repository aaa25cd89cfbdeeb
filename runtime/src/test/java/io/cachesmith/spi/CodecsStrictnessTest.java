package io.cachesmith.spi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheDeserializationException.Kind;
import io.cachesmith.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no value are refused, and in one way only. */
final class CodecsStrictnessTest {

    private enum Colour {
        RED,
        GREEN
    }

    private static final Codec<Colour> COLOURS = Codecs.enumeration(Colour.values());

    private static final List<Codec<?>> INTEGERS =
            List.of(Codecs.BYTE, Codecs.SHORT, Codecs.INTEGER, Codecs.LONG, Codecs.BIG_INTEGER);

    private static final List<Codec<?>> NUMBERS = List.of(
            Codecs.BYTE,
            Codecs.SHORT,
            Codecs.INTEGER,
            Codecs.LONG,
            Codecs.BIG_INTEGER,
            Codecs.FLOAT,
            Codecs.DOUBLE,
            Codecs.BIG_DECIMAL);

    /** Those whose values are not just any text. */
    private static List<Codec<?>> parsers() {
        List<Codec<?>> parsers = new ArrayList<>(NUMBERS);
        parsers.addAll(List.of(
                Codecs.BOOLEAN,
                Codecs.UUID,
                Codecs.INSTANT,
                Codecs.LOCAL_DATE,
                Codecs.LOCAL_TIME,
                Codecs.LOCAL_DATE_TIME,
                Codecs.OFFSET_DATE_TIME,
                Codecs.OFFSET_TIME,
                Codecs.ZONED_DATE_TIME,
                Codecs.YEAR,
                Codecs.YEAR_MONTH,
                Codecs.MONTH_DAY,
                Codecs.DURATION,
                Codecs.PERIOD,
                Codecs.ZONE_ID,
                Codecs.ZONE_OFFSET));
        return parsers;
    }

    private static Kind refusal(Codec<?> codec, byte[] bytes) {
        try {
            Object value = codec.decode(bytes);
            throw new AssertionError(codec + " made " + value + " of " + Arrays.toString(bytes));
        } catch (CacheDeserializationException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
            return refused.kind();
        }
    }

    private static void assertCorrupt(Codec<?> codec, String text) {
        assertThat(refusal(codec, text.getBytes(UTF_8))).isEqualTo(Kind.CORRUPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u0000", "garbage", "null", "{}", "\"1\"", "-", "+", ".", "e", "\uFFFD"})
    void garbageIsCorruption(String text) {
        for (Codec<?> codec : parsers()) {
            assertCorrupt(codec, text);
        }
        if (text.length() != 1) {
            assertCorrupt(Codecs.CHARACTER, text);
        }
    }

    @Test
    void blanksAroundAValueAreCorruption() {
        CodecsGoldenTest.golden().forEach(arguments -> {
            Codec<?> codec = (Codec<?>) arguments.get()[0];
            // a text is any text, and a URI may hold characters outside of ASCII
            if (codec != Codecs.STRING && codec != Codecs.URI) {
                String text = (String) arguments.get()[2];
                for (String blank : List.of(" ", "\n", "\t", "\u00A0", "\u2003")) {
                    assertCorrupt(codec, blank + text);
                    assertCorrupt(codec, text + blank);
                }
            }
        });
    }

    @Test
    void otherScriptsDigitsAreCorruption() {
        for (Codec<?> codec : parsers()) {
            for (String digits :
                    List.of("\u0661\u0662", "\uFF11", "1\u0966", "\u0661\u0662\u0663\u0664-\u0661\u0661")) {
                assertCorrupt(codec, digits);
            }
        }
        assertCorrupt(Codecs.LOCAL_DATE, "\u0662\u0660\u0662\u0666-11-21");
        assertCorrupt(Codecs.DURATION, "PT\u0661S");
        assertCorrupt(Codecs.PERIOD, "P\u0661D");
        assertCorrupt(Codecs.UUID, "\u0660".repeat(8) + "-0000-0000-0000-000000000000");
    }

    @Test
    void whatIsTooLargeIsCorruption() {
        assertCorrupt(Codecs.BYTE, "128");
        assertCorrupt(Codecs.BYTE, "-129");
        assertCorrupt(Codecs.SHORT, "32768");
        assertCorrupt(Codecs.INTEGER, "2147483648");
        assertCorrupt(Codecs.LONG, "9223372036854775808");
        assertCorrupt(Codecs.LONG, "-9223372036854775809");
        assertCorrupt(Codecs.FLOAT, "1e39");
        assertCorrupt(Codecs.DOUBLE, "-1e309");
        assertCorrupt(Codecs.BIG_DECIMAL, "1e99999999999");
        assertCorrupt(Codecs.YEAR, "1000000000");
        assertCorrupt(Codecs.YEAR_MONTH, "2026-13");
        assertCorrupt(Codecs.LOCAL_DATE, "2026-02-30");
        assertCorrupt(Codecs.DURATION, "PT9223372036854775808S");
        assertCorrupt(Codecs.PERIOD, "P2147483648D");
        assertCorrupt(Codecs.ZONE_OFFSET, "+18:01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "0x10", "1L", "1_000", "1,000", "1 000", "--1", "+-1", "NaN"})
    void anIntegerIsDigits(String text) {
        INTEGERS.forEach(codec -> assertCorrupt(codec, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "0x1p3", "nan", "Infinity1", "inf", "+Infinity", "1e", "e5", "1.2.3", "1e1.5"})
    void aFloatingNumberIsDecimal(String text) {
        List.of(Codecs.FLOAT, Codecs.DOUBLE, Codecs.BIG_DECIMAL).forEach(codec -> assertCorrupt(codec, text));
    }

    @Test
    void formsThatTheJdkTakesAreNotAllTaken() {
        List.of("1-1-1-1-1", "{00000000-0000-0000-0000-000000000001}", "00000000000000000000000000000001")
                .forEach(text -> assertCorrupt(Codecs.UUID, text));
        List.of("TRUE", "True", "yes", "1", "0").forEach(text -> assertCorrupt(Codecs.BOOLEAN, text));
        assertCorrupt(Codecs.CHARACTER, "\uD83D\uDE00");
        assertCorrupt(Codecs.URI, "http://a b");
        assertCorrupt(Codecs.ZONE_ID, "Mars/Olympus");
    }

    @Test
    void endlessNumbersAreRefusedBothWaysAndQuickly() {
        String digits = "9".repeat(10_001);
        long start = System.nanoTime();
        for (Codec<?> codec : NUMBERS) {
            assertCorrupt(codec, "9".repeat(5_000_000));
        }
        assertCorrupt(Codecs.BIG_INTEGER, digits);
        assertCorrupt(Codecs.BIG_DECIMAL, digits);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
        BigInteger number = new BigInteger(digits);
        assertThatIllegalArgumentException().isThrownBy(() -> Codecs.BIG_INTEGER.encode(number));
        assertThatIllegalArgumentException().isThrownBy(() -> Codecs.BIG_DECIMAL.encode(new BigDecimal(number)));
    }

    @Test
    void aBigDecimalThatCannotBeReadIsNotWritten() {
        for (int scale : new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE}) {
            for (String unscaled : List.of("0", "1", "-123", "1".repeat(40))) {
                BigDecimal number = new BigDecimal(new BigInteger(unscaled), scale);
                byte[] bytes;
                try {
                    bytes = Codecs.BIG_DECIMAL.encode(number);
                } catch (RuntimeException refused) {
                    continue;
                }
                assertThat(Codecs.BIG_DECIMAL.decode(bytes)).isEqualTo(number);
            }
        }
    }

    @Test
    void unpairedSurrogatesAreNotEncoded() {
        for (String text : List.of("\uD800", "\uDC00", "a\uD800", "\uD800a", "\uDC00\uD800", "\uD800\uD800\uDC00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Codecs.STRING.encode(text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Codecs.CHARACTER.encode('\uD800'));
        assertThatIllegalArgumentException().isThrownBy(() -> Codecs.CHARACTER.encode('\uDFFF'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00C0\u0080",
                "\u00C3",
                "\u00E2\u0082",
                "\u00F0\u009F\u0098",
                "\u00FF",
                "a\u00FE",
                "\u00ED\u00A0\u0080",
                "\u00F4\u0090\u0080\u0080",
                "\u00EF\u00BF\u00BD\u00FF"
            })
    void malformedUtf8IsCorruption(String latin1) {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        List<Codec<?>> codecs = new ArrayList<>(parsers());
        codecs.addAll(List.of(Codecs.STRING, Codecs.CHARACTER, Codecs.URI, COLOURS));
        for (Codec<?> codec : codecs) {
            assertThat(refusal(codec, bytes)).isEqualTo(Kind.CORRUPTION);
        }
    }

    @Test
    void aReplacementCharacterThatWasMeantIsAccepted() {
        assertThat(Codecs.STRING.decode(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD}))
                .isEqualTo("\uFFFD");
        assertThat(Codecs.STRING.decode("a\uFFFDä".getBytes(UTF_8))).isEqualTo("a\uFFFDä");
    }

    @Test
    void anUnknownConstantIsOfAnotherVersionAndAnythingElseIsCorruption() {
        for (String name : List.of("BLUE", "red", "_", "Ä1", "RED2")) {
            assertThat(refusal(COLOURS, name.getBytes(UTF_8))).isEqualTo(Kind.SCHEMA_MISMATCH);
        }
        for (String text : List.of("", " RED", "RED ", "1RED", "RED-GREEN", "{\"a\":1}", "\"RED\"")) {
            assertCorrupt(COLOURS, text);
        }
    }

    @Test
    void whateverTheBytesNothingElseIsThrown() {
        Random random = new Random(42);
        CodecsGoldenTest.golden().forEach(arguments -> {
            Codec<?> codec = (Codec<?>) arguments.get()[0];
            byte[] golden = ((String) arguments.get()[2]).getBytes(UTF_8);
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = i < golden.length ? Arrays.copyOf(golden, i) : mutation(golden, random);
                try {
                    assertThat(codec.decode(bytes)).isNotNull();
                } catch (CacheDeserializationException expected) {
                    assertThat(expected.getStackTrace()).isEmpty();
                }
            }
        });
    }

    private static byte[] mutation(byte[] golden, Random random) {
        byte[] bytes = random.nextBoolean() || golden.length == 0 ? new byte[random.nextInt(40)] : golden.clone();
        if (bytes != golden && bytes.length > 0 && random.nextBoolean()) {
            random.nextBytes(bytes);
        } else if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
        return bytes;
    }

    @Test
    void theReasonNeverQuotesTheBytes() {
        for (Codec<?> codec : parsers()) {
            assertThatExceptionOfType(CacheDeserializationException.class)
                    .isThrownBy(() -> codec.decode("s3cr3t".getBytes(UTF_8)))
                    .withNoCause()
                    .withMessageNotContaining("s3cr3t");
        }
        assertThatExceptionOfType(CacheDeserializationException.class)
                .isThrownBy(() -> COLOURS.decode("s3cr3t".getBytes(UTF_8)))
                .withMessageNotContaining("s3cr3t");
    }
}
