package io.cachesmith.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hand-written forms are these patterns; the numbers are those of the JDK. */
final class NumberTextsTest {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("NaN|-?Infinity");

    /** Short texts of these characters are often numbers, and as often nearly. */
    private static final String ALPHABET = "019+-.eE \u0661d";

    private final Random random = new Random(5);

    private String next(int number) {
        if (number % 4 == 0) {
            return TextMutations.mutate(Double.toString(random.nextGaussian() * 1e8), random);
        }
        if (number % 4 == 1) {
            return TextMutations.mutate(Long.toString(random.nextLong() >> random.nextInt(64)), random);
        }
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Test
    void theFormsAreThesePatterns() {
        int numbers = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = next(i);
            boolean integer = INTEGER.matcher(text).matches();
            boolean decimal = DECIMAL.matcher(text).matches();
            requireSame(text, integer, NumberTexts::readBigInteger, BigInteger::new);
            requireSame(text, integer, NumberTexts::readLong, Long::valueOf);
            requireSame(text, integer, NumberTexts::readByte, Byte::valueOf);
            requireSame(text, decimal, NumberTexts::readBigDecimal, BigDecimal::new);
            requireSame(text, decimal, NumberTexts::readDouble, NumberTextsTest::finiteDouble);
            requireSame(text, decimal, NumberTexts::readFloat, NumberTextsTest::finiteFloat);
            numbers += decimal ? 1 : 0;
        }
        assertThat(numbers).isBetween(25_000, 75_000);
    }

    @Test
    void whatIsNotFiniteIsWrittenInOneWay() {
        for (String text :
                new String[] {"NaN", "Infinity", "-Infinity", "+Infinity", "-NaN", "infinity", "Infinity0"}) {
            boolean legal = NOT_FINITE.matcher(text).matches();
            requireSame(text, legal, NumberTexts::readDouble, Double::valueOf);
            requireSame(text, legal, NumberTexts::readFloat, Float::valueOf);
            requireSame(text, false, NumberTexts::readBigDecimal, BigDecimal::new);
        }
    }

    private static double finiteDouble(String text) {
        return requireFinite(Double.valueOf(text));
    }

    private static float finiteFloat(String text) {
        return requireFinite(Float.valueOf(text));
    }

    private static <N extends Number> N requireFinite(N number) {
        if (Double.isInfinite(number.doubleValue())) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static <N> void requireSame(
            String text, boolean rightForm, Function<String, N> ours, Function<String, N> jdk) {
        Optional<N> expected = rightForm ? read(text, jdk) : Optional.empty();
        Optional<N> number = read(text, ours);
        if (!number.equals(expected)) {
            throw new AssertionError("'" + text + "' was read as " + number + " instead of " + expected);
        }
    }

    /** What is out of range throws as well as what is no number. */
    private static <N> Optional<N> read(String text, Function<String, N> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (NumberFormatException notRead) {
            return Optional.empty();
        }
    }
}
