package io.cachesmith.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates and times in ISO 8601 as the formatters of the JDK write them, by hand: they take most of the time that a record with
 * dates takes otherwise. Only years 0 to 9999 and the usual forms are written and read here; for the rest the methods say that
 * they did not, and the caller goes to the JDK.
 */
public final class IsoText {

    /** What is returned for a value or a text that is left to the JDK. */
    public static final int NOT_USUAL = -1;

    /** The length of the longest text written here: {@code 2026-11-21T10:15:30.123456789Z}. */
    public static final int MAX_LENGTH = 30;

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 8;
    private static final int SECONDS_OF_DAY = 86_400;

    /** Years 0 to 9999, as days and seconds since 1970-01-01. */
    private static final long MIN_SECOND = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_OF_DAY;

    private static final long MAX_SECOND = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_DAY - 1;

    private IsoText() {}

    /**
     * Writes an instant as {@link java.time.format.DateTimeFormatter#ISO_INSTANT} does.
     *
     * @param instant the instant
     * @param target where the ASCII characters go, from index 0
     * @return how many there are, or {@link #NOT_USUAL}
     */
    public static int write(Instant instant, byte[] target) {
        long second = instant.getEpochSecond();
        if (second < MIN_SECOND || second > MAX_SECOND) {
            return NOT_USUAL;
        }
        writeDate(LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_OF_DAY)), target);
        int secondOfDay = (int) Math.floorMod(second, (long) SECONDS_OF_DAY);
        target[DATE_LENGTH] = 'T';
        int end = writeSeconds(secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60, target, DATE_LENGTH + 1);
        int nano = instant.getNano();
        if (nano != 0) {
            int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
            end = writeFraction(nano, digits, target, end);
        }
        target[end] = 'Z';
        return end + 1;
    }

    /**
     * Writes a date as {@link java.time.format.DateTimeFormatter#ISO_LOCAL_DATE} does.
     *
     * @param date the date
     * @param target where the ASCII characters go, from index 0
     * @return how many there are, or {@link #NOT_USUAL}
     */
    public static int write(LocalDate date, byte[] target) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            return NOT_USUAL;
        }
        writeDate(date, target);
        return DATE_LENGTH;
    }

    /**
     * Writes a time as {@link java.time.format.DateTimeFormatter#ISO_LOCAL_TIME} does, always with seconds.
     *
     * @param time the time
     * @param target where the ASCII characters go, from index 0
     * @return how many there are
     */
    public static int write(LocalTime time, byte[] target) {
        return writeTime(time, target, 0);
    }

    /**
     * Writes a date and time as {@link java.time.format.DateTimeFormatter#ISO_LOCAL_DATE_TIME} does.
     *
     * @param dateTime the date and time
     * @param target where the ASCII characters go, from index 0
     * @return how many there are, or {@link #NOT_USUAL}
     */
    public static int write(LocalDateTime dateTime, byte[] target) {
        if (dateTime.getYear() < 0 || dateTime.getYear() > 9999) {
            return NOT_USUAL;
        }
        writeDate(dateTime.toLocalDate(), target);
        target[DATE_LENGTH] = 'T';
        return writeTime(dateTime.toLocalTime(), target, DATE_LENGTH + 1);
    }

    private static void writeDate(LocalDate date, byte[] target) {
        int year = date.getYear();
        writeTwo(year / 100, target, 0);
        writeTwo(year % 100, target, 2);
        target[4] = '-';
        writeTwo(date.getMonthValue(), target, 5);
        target[7] = '-';
        writeTwo(date.getDayOfMonth(), target, 8);
    }

    private static int writeTime(LocalTime time, byte[] target, int offset) {
        int end = writeSeconds(time.getHour(), time.getMinute(), time.getSecond(), target, offset);
        int nano = time.getNano();
        if (nano == 0) {
            return end;
        }
        int digits = 9;
        for (int rest = nano; rest % 10 == 0; rest /= 10) {
            digits--;
        }
        return writeFraction(nano, digits, target, end);
    }

    private static int writeSeconds(int hour, int minute, int second, byte[] target, int offset) {
        writeTwo(hour, target, offset);
        target[offset + 2] = ':';
        writeTwo(minute, target, offset + 3);
        target[offset + 5] = ':';
        writeTwo(second, target, offset + 6);
        return offset + SECONDS_LENGTH;
    }

    private static int writeFraction(int nano, int digits, byte[] target, int offset) {
        target[offset] = '.';
        int rest = nano;
        for (int i = 9; i > 0; i--) {
            if (i <= digits) {
                target[offset + i] = (byte) ('0' + rest % 10);
            }
            rest /= 10;
        }
        return offset + 1 + digits;
    }

    private static void writeTwo(int number, byte[] target, int offset) {
        target[offset] = (byte) ('0' + number / 10);
        target[offset + 1] = (byte) ('0' + number % 10);
    }

    /**
     * Reads an instant.
     *
     * @param text holds its characters
     * @param offset where they begin
     * @param length how many there are
     * @return the instant
     * @throws DateTimeException if they are none
     */
    public static Instant readInstant(char[] text, int offset, int length) {
        int end = offset + length - 1;
        if (length > DATE_LENGTH + 1 && text[end] == 'Z' && isDate(text, offset) && text[offset + DATE_LENGTH] == 'T') {
            int time = offset + DATE_LENGTH + 1;
            int nano = nanoOfUsualTime(text, time, end);
            if (nano != NOT_USUAL) {
                long day = readDate(text, offset).toEpochDay();
                return Instant.ofEpochSecond(day * SECONDS_OF_DAY + secondOfDay(text, time), nano);
            }
        }
        return Instant.parse(new String(text, offset, length));
    }

    /**
     * Reads a date.
     *
     * @param text holds its characters
     * @param offset where they begin
     * @param length how many there are
     * @return the date
     * @throws DateTimeException if they are none
     */
    public static LocalDate readLocalDate(char[] text, int offset, int length) {
        return length == DATE_LENGTH && isDate(text, offset)
                ? readDate(text, offset)
                : LocalDate.parse(new String(text, offset, length));
    }

    /**
     * Reads a time.
     *
     * @param text holds its characters
     * @param offset where they begin
     * @param length how many there are
     * @return the time
     * @throws DateTimeException if they are none
     */
    public static LocalTime readLocalTime(char[] text, int offset, int length) {
        int nano = nanoOfUsualTime(text, offset, offset + length);
        return nano != NOT_USUAL ? readTime(text, offset, nano) : LocalTime.parse(new String(text, offset, length));
    }

    /**
     * Reads a date and time.
     *
     * @param text holds its characters
     * @param offset where they begin
     * @param length how many there are
     * @return the date and time
     * @throws DateTimeException if they are none
     */
    public static LocalDateTime readLocalDateTime(char[] text, int offset, int length) {
        if (length > DATE_LENGTH + 1 && isDate(text, offset) && text[offset + DATE_LENGTH] == 'T') {
            int time = offset + DATE_LENGTH + 1;
            int nano = nanoOfUsualTime(text, time, offset + length);
            if (nano != NOT_USUAL) {
                return LocalDateTime.of(readDate(text, offset), readTime(text, time, nano));
            }
        }
        return LocalDateTime.parse(new String(text, offset, length));
    }

    private static boolean isDate(char[] text, int offset) {
        return areDigits(text, offset, 4)
                && text[offset + 4] == '-'
                && areDigits(text, offset + 5, 2)
                && text[offset + 7] == '-'
                && areDigits(text, offset + 8, 2);
    }

    private static LocalDate readDate(char[] text, int offset) {
        int year = 100 * readTwo(text, offset) + readTwo(text, offset + 2);
        return LocalDate.of(year, readTwo(text, offset + 5), readTwo(text, offset + 8));
    }

    private static LocalTime readTime(char[] text, int offset, int nano) {
        return LocalTime.of(readTwo(text, offset), readTwo(text, offset + 3), readTwo(text, offset + 6), nano);
    }

    private static int secondOfDay(char[] text, int offset) {
        return 3600 * readTwo(text, offset) + 60 * readTwo(text, offset + 3) + readTwo(text, offset + 6);
    }

    /** Returns the nanoseconds of a time of the day with seconds, or that there is none of the usual form. */
    private static int nanoOfUsualTime(char[] text, int offset, int end) {
        int fraction = offset + SECONDS_LENGTH;
        boolean usual = end >= fraction
                && areDigits(text, offset, 2)
                && text[offset + 2] == ':'
                && areDigits(text, offset + 3, 2)
                && text[offset + 5] == ':'
                && areDigits(text, offset + 6, 2)
                && readTwo(text, offset) < 24
                && readTwo(text, offset + 3) < 60
                && readTwo(text, offset + 6) < 60;
        if (!usual || fraction == end) {
            return usual ? 0 : NOT_USUAL;
        }
        int digits = end - fraction - 1;
        if (text[fraction] != '.' || digits == 0 || digits > 9 || !areDigits(text, fraction + 1, digits)) {
            return NOT_USUAL;
        }
        int nano = 0;
        for (int i = 1; i <= 9; i++) {
            nano = 10 * nano + (i <= digits ? text[fraction + i] - '0' : 0);
        }
        return nano;
    }

    private static boolean areDigits(char[] text, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int readTwo(char[] text, int offset) {
        return 10 * (text[offset] - '0') + text[offset + 1] - '0';
    }
}
