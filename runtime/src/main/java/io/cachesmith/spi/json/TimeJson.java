package io.cachesmith.spi.json;

import io.cachesmith.codec.IsoText;
import io.cachesmith.codec.TextCodec;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** How dates and times stand in JSON: as ISO 8601 with seconds, which their {@code toString} leaves out when they are zero. */
final class TimeJson {

    /** With the zone, which an offset alone would lose. */
    static final TextCodec<ZonedDateTime> ZONED =
            new TextCodec<>(DateTimeFormatter.ISO_ZONED_DATE_TIME::format, ZonedDateTime::parse);

    /** The length of {@code +hh:mm}. */
    private static final int OFFSET_LENGTH = 6;

    private TimeJson() {}

    static void write(JsonWriter out, Instant value) {
        write(out, IsoText.write(value, out.scratch()), DateTimeFormatter.ISO_INSTANT, value);
    }

    static void write(JsonWriter out, LocalDate value) {
        write(out, IsoText.write(value, out.scratch()), DateTimeFormatter.ISO_LOCAL_DATE, value);
    }

    static void write(JsonWriter out, LocalTime value) {
        out.ascii(IsoText.write(value, out.scratch()));
    }

    static void write(JsonWriter out, LocalDateTime value) {
        write(out, IsoText.write(value, out.scratch()), DateTimeFormatter.ISO_LOCAL_DATE_TIME, value);
    }

    static void write(JsonWriter out, OffsetDateTime value) {
        int length = IsoText.write(value.toLocalDateTime(), out.scratch());
        if (length != IsoText.NOT_USUAL) {
            byte[] offset = value.getOffset().getId().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(offset, 0, out.scratch(), length, offset.length);
            length += offset.length;
        }
        write(out, length, DateTimeFormatter.ISO_OFFSET_DATE_TIME, value);
    }

    static void write(JsonWriter out, Year value) {
        out.number(value.getValue());
    }

    private static void write(JsonWriter out, int length, DateTimeFormatter formatter, TemporalAccessor value) {
        if (length == IsoText.NOT_USUAL) {
            out.text(formatter.format(value));
        } else {
            out.ascii(length);
        }
    }

    static Instant readInstant(JsonReader in) {
        return in.text(IsoText::readInstant);
    }

    static LocalDate readLocalDate(JsonReader in) {
        return in.text(IsoText::readLocalDate);
    }

    static LocalTime readLocalTime(JsonReader in) {
        return in.text(IsoText::readLocalTime);
    }

    static LocalDateTime readLocalDateTime(JsonReader in) {
        return in.text(IsoText::readLocalDateTime);
    }

    static OffsetDateTime readOffsetDateTime(JsonReader in) {
        return in.text(TimeJson::parseOffsetDateTime);
    }

    private static OffsetDateTime parseOffsetDateTime(char[] text, int offset, int length) {
        int local = length - offsetLength(text, offset + length, length);
        return local == length
                ? OffsetDateTime.parse(new String(text, offset, length))
                : OffsetDateTime.of(
                        IsoText.readLocalDateTime(text, offset, local),
                        ZoneOffset.of(new String(text, offset + local, length - local)));
    }

    /** Returns the length of a usual offset at the end of a text, {@code Z} or {@code +hh:mm}, or 0. */
    private static int offsetLength(char[] text, int end, int length) {
        if (length > 0 && text[end - 1] == 'Z') {
            return 1;
        }
        char sign = length > OFFSET_LENGTH ? text[end - OFFSET_LENGTH] : ' ';
        return (sign == '+' || sign == '-') && text[end - 3] == ':' ? OFFSET_LENGTH : 0;
    }

    static Year readYear(JsonReader in) {
        int year = in.readInt();
        try {
            return Year.of(year);
        } catch (DateTimeException outOfRange) {
            throw JsonReader.mismatch("a number out of range");
        }
    }
}
