package io.cachesmith.codec;

import java.time.Year;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scalars whose JDK parsers take too much, or do not take what their {@code toString} writes. */
public final class ScalarTexts {

    private static final Pattern YEAR_FORM = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern YEAR_MONTH_FORM = Pattern.compile("([+-]?[0-9]{4,9})-([0-9]{2})");

    private ScalarTexts() {}

    /**
     * Reads a boolean.
     *
     * @param text {@code true} or {@code false}
     * @return the value
     */
    public static Boolean readBoolean(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    /**
     * Reads a character.
     *
     * @param text one {@code char}
     * @return the character
     */
    public static Character readCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    /**
     * Reads a UUID (RFC 9562, section 4). The JDK also takes shorter groups.
     *
     * @param text its 36 characters
     * @return the UUID
     */
    public static UUID readUuid(String text) {
        return UuidText.read(text.toCharArray(), 0, text.length());
    }

    /**
     * Reads a year as {@link Year#toString} writes it, which {@link Year#parse} does not for years under 1000.
     *
     * @param text its number
     * @return the year
     */
    public static Year readYear(String text) {
        requireMatch(YEAR_FORM, text);
        return Year.of(Integer.parseInt(text));
    }

    /**
     * Reads a month of a year as {@link YearMonth#toString} writes it, which {@link YearMonth#parse} does not for years
     * over 9999.
     *
     * @param text year and month
     * @return the month of the year
     */
    public static YearMonth readYearMonth(String text) {
        Matcher form = requireMatch(YEAR_MONTH_FORM, text);
        return YearMonth.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static Matcher requireMatch(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of the form");
        }
        return matcher;
    }
}
