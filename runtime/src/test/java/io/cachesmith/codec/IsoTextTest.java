package io.cachesmith.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written dates and times are those of the JDK. */
@ParameterizedClass
@MethodSource("kinds")
final class IsoTextTest {

    private static final int VALUES = 200_000;
    private static final int MUTATIONS = 20_000;

    @FunctionalInterface
    private interface Reader<T> {

        T read(char[] text, int offset, int length);
    }

    @FunctionalInterface
    private interface Writer<T> {

        int write(T value, byte[] target);
    }

    private record Kind<T>(
            Function<Random, T> generator,
            Writer<T> writer,
            Function<T, String> formatter,
            Reader<T> reader,
            Function<String, T> parser,
            Stream<String> known) {}

    static Stream<Named<Kind<?>>> kinds() {
        return Stream.of(
                Named.of(
                        "instants",
                        new Kind<>(
                                IsoTextTest::instant,
                                IsoText::write,
                                DateTimeFormatter.ISO_INSTANT::format,
                                IsoText::readInstant,
                                Instant::parse,
                                Stream.of(
                                        "2026-11-21T24:00:00Z",
                                        "2016-12-31T23:59:60Z",
                                        "2026-11-21T10:15Z",
                                        "2026-11-21T10:15:30.Z",
                                        "2026-11-21T10:15:30,5Z",
                                        "2026-11-21T10:15:30+01:00",
                                        "2026-02-29T10:15:30Z",
                                        "0000-02-29T00:00:00Z",
                                        "2026-11-21t10:15:30z",
                                        "-0001-12-31T23:59:59Z",
                                        "+10000-01-01T00:00:00Z",
                                        "10000-01-01T00:00:00Z",
                                        "2026-11-21T10:15:30.1234567890Z"))),
                Named.of(
                        "dates",
                        new Kind<>(
                                IsoTextTest::date,
                                IsoText::write,
                                DateTimeFormatter.ISO_LOCAL_DATE::format,
                                IsoText::readLocalDate,
                                LocalDate::parse,
                                Stream.of("2024-02-29", "2023-02-29", "2026-00-10", "2026-13-01", "2026-11-31"))),
                Named.of(
                        "times",
                        new Kind<>(
                                IsoTextTest::time,
                                IsoText::write,
                                DateTimeFormatter.ISO_LOCAL_TIME::format,
                                IsoText::readLocalTime,
                                LocalTime::parse,
                                Stream.of("24:00:00", "23:59:60", "10:15", "10", "10:15:30.", "00:60:00"))),
                Named.of(
                        "dates with times",
                        new Kind<>(
                                random -> LocalDateTime.of(date(random), time(random)),
                                IsoText::write,
                                DateTimeFormatter.ISO_LOCAL_DATE_TIME::format,
                                IsoText::readLocalDateTime,
                                LocalDateTime::parse,
                                Stream.of("2026-11-21T24:00:00", "2026-11-21T10:15", "2026-11-21 10:15:30"))));
    }

    @Parameter
    private Kind<?> kind;

    private static int nano(Random random) {
        int unit = (int) Math.pow(10, random.nextInt(10));
        return unit == 1_000_000_000 ? 0 : random.nextInt(1_000_000_000) / unit * unit;
    }

    private static Instant instant(Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                Instant.MIN.plusSeconds(
                        (long) (random.nextDouble() * (Instant.MAX.getEpochSecond() - Instant.MIN.getEpochSecond())));
            case 1 -> edge(random).toInstant(ZoneOffset.UTC).plusNanos(random.nextInt(3) - 1);
            default -> LocalDateTime.of(date(random), time(random)).toInstant(ZoneOffset.UTC);
        };
    }

    private static LocalDateTime edge(Random random) {
        return LocalDateTime.of(List.of(0, 1, 1000, 1970, 9999, 10_000).get(random.nextInt(6)), 1, 1, 0, 0);
    }

    private static LocalDate date(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> LocalDate.ofYearDay(random.nextInt(2_000_000) - 1_000_000, 1 + random.nextInt(365));
            case 1 -> edge(random).toLocalDate().plusDays(random.nextInt(3) - 1);
            default -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
        };
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(nano(random));
    }

    @Test
    void whatIsWrittenIsWhatTheJdkFormats() {
        assertWritten(kind, new Random(1));
    }

    private static <T> void assertWritten(Kind<T> kind, Random random) {
        byte[] target = new byte[IsoText.MAX_LENGTH];
        int usual = 0;
        for (int i = 0; i < VALUES; i++) {
            T value = kind.generator().apply(random);
            String text = kind.formatter().apply(value);
            int length = kind.writer().write(value, target);
            if (length != IsoText.NOT_USUAL) {
                usual++;
                if (!new String(target, 0, length, US_ASCII).equals(text)) {
                    throw new AssertionError(text + " was written as " + new String(target, 0, length, US_ASCII));
                }
            }
            if (!kind.reader().read(text.toCharArray(), 0, text.length()).equals(value)) {
                throw new AssertionError(text + " was not read");
            }
        }
        assertThat(usual).isGreaterThan(VALUES / 2);
    }

    @Test
    void whatIsReadIsWhatTheJdkParses() {
        assertRead(kind, new Random(2));
    }

    private static <T> void assertRead(Kind<T> kind, Random random) {
        kind.known().forEach(text -> assertSame(kind, text));
        for (int i = 0; i < MUTATIONS; i++) {
            String text = kind.formatter().apply(kind.generator().apply(random));
            assertSame(kind, TextMutations.mutate(text, random));
        }
    }

    private static <T> void assertSame(Kind<T> kind, String text) {
        Object expected = verdict(() -> kind.parser().apply(text));
        char[] within = TextMutations.between("2026-11-21T", text, "2026-11-21T10:15:30.5Z");
        Object read = verdict(() -> kind.reader().read(within, 11, text.length()));
        Object readAtTheEnd = verdict(() -> kind.reader().read((":" + text).toCharArray(), 1, text.length()));
        if (!expected.equals(read) || !expected.equals(readAtTheEnd)) {
            throw new AssertionError(
                    "'" + text + "' is " + expected + ", and was read as " + read + " and " + readAtTheEnd);
        }
    }

    private static Object verdict(Supplier<?> reading) {
        try {
            return reading.get();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }
}
