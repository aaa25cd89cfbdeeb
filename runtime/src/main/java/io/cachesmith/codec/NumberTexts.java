package io.cachesmith.codec;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads numbers from text more strictly than the JDK, which takes other scripts' digits, surrounding blanks, type suffixes
 * and hexadecimal, and makes an infinity of what is too large.
 */
public final class NumberTexts {

    /** As many digits as {@link BigInteger} reads in about a millisecond; its time grows with their square. */
    private static final int MAX_LENGTH = 10_000;

    /** Exponents of up to this number are far from the limit up to which {@link BigDecimal} reads them. */
    private static final long SCALE_ALWAYS_READ = 1_000_000_000;

    private NumberTexts() {}

    /**
     * Reads a {@code byte}.
     *
     * @param text decimal digits with an optional sign
     * @return the number
     */
    public static Byte readByte(String text) {
        return Byte.valueOf(requireInteger(text));
    }

    /**
     * Reads a {@code short}.
     *
     * @param text decimal digits with an optional sign
     * @return the number
     */
    public static Short readShort(String text) {
        return Short.valueOf(requireInteger(text));
    }

    /**
     * Reads an {@code int}.
     *
     * @param text decimal digits with an optional sign
     * @return the number
     */
    public static Integer readInteger(String text) {
        return Integer.valueOf(requireInteger(text));
    }

    /**
     * Reads a {@code long}.
     *
     * @param text decimal digits with an optional sign
     * @return the number
     */
    public static Long readLong(String text) {
        return Long.valueOf(requireInteger(text));
    }

    /**
     * Reads a {@code float}.
     *
     * @param text a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}
     * @return the nearest number
     */
    public static Float readFloat(String text) {
        Float number = Float.valueOf(requireFloating(text));
        return requireInRange(number, number.isInfinite(), text);
    }

    /**
     * Reads a {@code double}.
     *
     * @param text a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}
     * @return the nearest number
     */
    public static Double readDouble(String text) {
        Double number = Double.valueOf(requireFloating(text));
        return requireInRange(number, number.isInfinite(), text);
    }

    /**
     * Reads a big integer of at most 10,000 characters.
     *
     * @param text decimal digits with an optional sign
     * @return the number
     */
    public static BigInteger readBigInteger(String text) {
        return new BigInteger(requireInteger(text));
    }

    /**
     * Reads a big decimal of at most 10,000 characters, with its scale.
     *
     * @param text a decimal number
     * @return the number
     */
    public static BigDecimal readBigDecimal(String text) {
        return new BigDecimal(requireDecimal(text));
    }

    /**
     * Writes a big number, unless it is longer than what is read.
     *
     * @param number the number
     * @return its text
     */
    public static String write(Number number) {
        String text = requireShort(number.toString());
        if (number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) > SCALE_ALWAYS_READ) {
            // throws for a text that BigDecimal writes and does not read
            readBigDecimal(text);
        }
        return text;
    }

    private static String requireShort(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A number has more than " + MAX_LENGTH + " characters");
        }
        return text;
    }

    // [+-]?[0-9]+
    private static String requireInteger(String text) {
        int begin = afterSign(requireShort(text), 0);
        return requireForm(text, begin < text.length() && afterDigits(text, begin) == text.length());
    }

    // [+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?
    private static String requireDecimal(String text) {
        int begin = afterSign(requireShort(text), 0);
        int end = afterDigits(text, begin);
        int digits = end - begin;
        if (isAt(text, end, '.')) {
            int fraction = end + 1;
            end = afterDigits(text, fraction);
            digits += end - fraction;
        }
        requireForm(text, digits > 0);
        if (isAt(text, end, 'e') || isAt(text, end, 'E')) {
            int exponent = afterSign(text, end + 1);
            end = afterDigits(text, exponent);
            requireForm(text, end > exponent);
        }
        return requireForm(text, end == text.length());
    }

    private static int afterSign(String text, int index) {
        return isAt(text, index, '+') || isAt(text, index, '-') ? index + 1 : index;
    }

    private static int afterDigits(String text, int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isAt(String text, int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private static String requireForm(String text, boolean right) {
        if (!right) {
            throw new NumberFormatException("not a number");
        }
        return text;
    }

    private static boolean isNotFinite(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    private static String requireFloating(String text) {
        return isNotFinite(text) ? text : requireDecimal(text);
    }

    private static <N> N requireInRange(N number, boolean infinite, String text) {
        if (infinite && !isNotFinite(text)) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }
}
