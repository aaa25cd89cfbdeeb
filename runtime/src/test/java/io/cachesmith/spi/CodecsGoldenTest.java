package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.Codec;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other languages find in the store. A change here makes the entries of every running program unreadable. */
final class CodecsGoldenTest {

    private static final ZonedDateTime IN_PARIS =
            ZonedDateTime.of(LocalDateTime.of(2026, 11, 21, 10, 15, 30), ZoneId.of("Europe/Paris"));

    static Stream<Arguments> golden() {
        return Stream.of(
                arguments(Codecs.STRING, "", ""),
                arguments(Codecs.STRING, "a\u0000\"ä€\uD83D\uDE00", "a\u0000\"ä€\uD83D\uDE00"),
                arguments(Codecs.CHARACTER, 'ä', "ä"),
                arguments(Codecs.BOOLEAN, true, "true"),
                arguments(Codecs.BOOLEAN, false, "false"),
                arguments(Codecs.BYTE, (byte) -128, "-128"),
                arguments(Codecs.SHORT, (short) 32767, "32767"),
                arguments(Codecs.INTEGER, -2147483648, "-2147483648"),
                arguments(Codecs.LONG, 123L, "123"),
                arguments(Codecs.LONG, 0L, "0"),
                arguments(Codecs.LONG, Long.MIN_VALUE, "-9223372036854775808"),
                arguments(Codecs.FLOAT, 1.5f, "1.5"),
                arguments(Codecs.FLOAT, -0.0f, "-0.0"),
                arguments(Codecs.DOUBLE, 1.0E10, "1.0E10"),
                arguments(Codecs.DOUBLE, -0.0, "-0.0"),
                arguments(Codecs.DOUBLE, Double.NaN, "NaN"),
                arguments(Codecs.DOUBLE, Double.NEGATIVE_INFINITY, "-Infinity"),
                arguments(Codecs.BIG_INTEGER, BigInteger.TWO.pow(64), "18446744073709551616"),
                arguments(Codecs.BIG_DECIMAL, new BigDecimal("1.50"), "1.50"),
                arguments(Codecs.BIG_DECIMAL, new BigDecimal("1E+3"), "1E+3"),
                arguments(Codecs.UUID, new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                arguments(Codecs.URI, URI.create("http://h/p?q=%20#f"), "http://h/p?q=%20#f"),
                arguments(Codecs.INSTANT, Instant.ofEpochSecond(1, 5), "1970-01-01T00:00:01.000000005Z"),
                arguments(Codecs.LOCAL_DATE, LocalDate.of(2026, 11, 21), "2026-11-21"),
                arguments(Codecs.LOCAL_TIME, LocalTime.of(10, 15), "10:15"),
                arguments(Codecs.LOCAL_DATE_TIME, IN_PARIS.toLocalDateTime(), "2026-11-21T10:15:30"),
                arguments(Codecs.OFFSET_DATE_TIME, IN_PARIS.toOffsetDateTime(), "2026-11-21T10:15:30+01:00"),
                arguments(Codecs.OFFSET_TIME, OffsetTime.of(10, 15, 30, 0, ZoneOffset.UTC), "10:15:30Z"),
                arguments(Codecs.ZONED_DATE_TIME, IN_PARIS, "2026-11-21T10:15:30+01:00[Europe/Paris]"),
                arguments(Codecs.YEAR, Year.of(-44), "-44"),
                arguments(Codecs.YEAR_MONTH, YearMonth.of(2026, 1), "2026-01"),
                arguments(Codecs.MONTH_DAY, MonthDay.of(2, 29), "--02-29"),
                arguments(Codecs.DURATION, Duration.ofMinutes(15), "PT15M"),
                arguments(Codecs.PERIOD, Period.of(1, 2, 3), "P1Y2M3D"),
                arguments(Codecs.ZONE_ID, ZoneId.of("Europe/Paris"), "Europe/Paris"),
                arguments(Codecs.ZONE_OFFSET, ZoneOffset.ofHours(1), "+01:00"),
                arguments(Codecs.enumeration(Month.values()), Month.MAY, "MAY"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    <V> void theBytesAreThoseOfTheText(Codec<V> codec, V value, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(codec.encode(value)).isEqualTo(bytes);
        assertThat(codec.decode(bytes)).isEqualTo(value);
    }

    @Test
    void everyScalarHasAGolden() throws ReflectiveOperationException {
        Set<Object> covered = new HashSet<>();
        golden().forEach(arguments -> covered.add(arguments.get()[0]));
        covered.add(Codecs.BYTES);
        for (var field : Codecs.class.getFields()) {
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            assertThat(covered).as(field.getName()).contains(field.get(null));
        }
    }

    @Test
    void bytesAreStoredAsThemselvesAndNeverShared() {
        byte[] value = {0, (byte) 0xFF, 7};
        byte[] bytes = Codecs.BYTES.encode(value);
        assertThat(bytes).isEqualTo(value).isNotSameAs(value);
        byte[] decoded = Codecs.BYTES.decode(bytes);
        assertThat(decoded).isEqualTo(value).isNotSameAs(bytes);
        assertThat(Codecs.BYTES.decode(new byte[0])).isEmpty();
    }

    @Test
    void onlyTheCodecOfBytesIsOfMutableValues() {
        assertThat(Codecs.BYTES.immutable()).isFalse();
        golden().forEach(arguments -> assertThat(((Codec<?>) arguments.get()[0]).immutable())
                .as(Arrays.toString(arguments.get()))
                .isTrue());
    }

    @Test
    void aCodecIsTakenForMutableUnlessItSaysOtherwise() {
        Codec<String> handWritten = new Codec<>() {
            @Override
            public byte[] encode(String value) {
                return new byte[0];
            }

            @Override
            public String decode(byte[] bytes) {
                return "";
            }
        };
        assertThat(handWritten.immutable()).isFalse();
    }
}
