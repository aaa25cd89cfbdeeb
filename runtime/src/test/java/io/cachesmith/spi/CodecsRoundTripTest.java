package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every value comes back as it was, the extreme ones included. */
final class CodecsRoundTripTest {

    private static final int GENERATED = 2_000;

    private final Random random = new Random(20260101);

    private static <V> void assertReturns(Codec<V> codec, V value) {
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
    }

    private <V> void assertReturnsAll(Codec<V> codec, List<V> extremes, Supplier<V> generator) {
        extremes.forEach(value -> assertReturns(codec, value));
        for (int i = 0; i < GENERATED; i++) {
            assertReturns(codec, generator.get());
        }
    }

    private char encodableChar() {
        char c = (char) random.nextInt(0x10000);
        return Character.isSurrogate(c) ? '\uFFFD' : c;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x10000 + random.nextInt(0x100000) : encodableChar());
        }
        return text.toString();
    }

    @Test
    void texts() {
        assertReturnsAll(
                Codecs.STRING, List.of("", " ", "\uFFFD", "\u0000", "\uFEFF", "\r\n", "\uD83D\uDE00"), this::text);
        assertReturnsAll(
                Codecs.CHARACTER, List.of('\u0000', '\uFFFF', '\uFFFD', '\uD7FF', '\uE000'), this::encodableChar);
    }

    @Test
    void integers() {
        assertReturnsAll(Codecs.BYTE, List.of(Byte.MIN_VALUE, Byte.MAX_VALUE), () -> (byte) random.nextInt());
        assertReturnsAll(Codecs.SHORT, List.of(Short.MIN_VALUE, Short.MAX_VALUE), () -> (short) random.nextInt());
        assertReturnsAll(Codecs.INTEGER, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE), random::nextInt);
        assertReturnsAll(Codecs.LONG, List.of(Long.MIN_VALUE, Long.MAX_VALUE), random::nextLong);
        assertReturnsAll(
                Codecs.BIG_INTEGER,
                List.of(
                        BigInteger.ZERO,
                        BigInteger.TEN.pow(9_999),
                        BigInteger.TEN.pow(9_998).negate()),
                () -> new BigInteger(random.nextInt(300), random).negate());
    }

    @Test
    void floatingNumbers() {
        assertReturnsAll(
                Codecs.FLOAT,
                List.of(-0.0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY),
                () -> Float.intBitsToFloat(random.nextInt()));
        assertReturnsAll(
                Codecs.DOUBLE,
                List.of(-0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY),
                () -> Double.longBitsToDouble(random.nextLong()));
        assertReturnsAll(
                Codecs.BIG_DECIMAL,
                List.of(
                        new BigDecimal("-0.00"),
                        new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                        new BigDecimal(BigInteger.ONE, -Integer.MAX_VALUE),
                        new BigDecimal(BigInteger.ZERO, 100)),
                () -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(2_000) - 1_000));
    }

    @Test
    void uuids() {
        assertReturnsAll(
                Codecs.UUID,
                List.of(new UUID(0, 0), new UUID(-1, -1)),
                () -> new UUID(random.nextLong(), random.nextLong()));
    }

    private int nanos() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000);
    }

    private Instant instant() {
        long range = Instant.MAX.getEpochSecond() - Instant.MIN.getEpochSecond();
        return Instant.ofEpochSecond(Instant.MIN.getEpochSecond() + (long) (random.nextDouble() * range), nanos());
    }

    private LocalDate date() {
        int year = random.nextBoolean() ? 1900 + random.nextInt(200) : random.nextInt(2_000_000) - 1_000_000;
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(nanos());
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3_600 + 1) - 18 * 3_600);
    }

    @Test
    void datesAndTimes() {
        assertReturnsAll(Codecs.INSTANT, List.of(Instant.MIN, Instant.EPOCH, Instant.MAX), this::instant);
        assertReturnsAll(Codecs.LOCAL_DATE, List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX), this::date);
        assertReturnsAll(Codecs.LOCAL_TIME, List.of(LocalTime.MIN, LocalTime.MAX), this::time);
        assertReturnsAll(
                Codecs.LOCAL_DATE_TIME,
                List.of(LocalDateTime.MIN, LocalDateTime.MAX),
                () -> LocalDateTime.of(date(), time()));
        assertReturnsAll(
                Codecs.OFFSET_TIME, List.of(OffsetTime.MIN, OffsetTime.MAX), () -> OffsetTime.of(time(), offset()));
        assertReturnsAll(
                Codecs.OFFSET_DATE_TIME,
                List.of(OffsetDateTime.MIN, OffsetDateTime.MAX),
                () -> OffsetDateTime.of(date(), time(), offset()));
    }

    @Test
    void yearsAndMonths() {
        assertReturnsAll(
                Codecs.YEAR,
                List.of(Year.of(Year.MIN_VALUE), Year.of(0), Year.of(999), Year.of(Year.MAX_VALUE)),
                () -> Year.of(date().getYear()));
        assertReturnsAll(
                Codecs.YEAR_MONTH,
                List.of(YearMonth.of(Year.MIN_VALUE, 1), YearMonth.of(10_000, 1), YearMonth.of(Year.MAX_VALUE, 12)),
                () -> YearMonth.from(date()));
        assertReturnsAll(
                Codecs.MONTH_DAY, List.of(MonthDay.of(2, 29), MonthDay.of(12, 31)), () -> MonthDay.from(date()));
    }

    @Test
    void amountsOfTime() {
        assertReturnsAll(
                Codecs.DURATION,
                List.of(
                        Duration.ZERO,
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MIN_VALUE),
                        Duration.ofSeconds(Long.MIN_VALUE, 1),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                () -> Duration.ofSeconds(random.nextLong() >> random.nextInt(63), nanos()));
        assertReturnsAll(
                Codecs.PERIOD,
                List.of(
                        Period.ZERO,
                        Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
                        Period.of(Integer.MAX_VALUE, -1, Integer.MAX_VALUE)),
                () -> Period.of(random.nextInt(), random.nextInt(), random.nextInt()));
    }

    @Test
    void zones() {
        assertReturnsAll(Codecs.ZONE_OFFSET, List.of(ZoneOffset.MIN, ZoneOffset.UTC, ZoneOffset.MAX), this::offset);
        List<ZoneId> all =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        assertReturnsAll(Codecs.ZONE_ID, all, this::offset);
        List<ZonedDateTime> doubled = all.stream()
                .map(zone -> ZonedDateTime.of(LocalDateTime.of(2026, 10, 25, 2, 30), zone)
                        .withLaterOffsetAtOverlap())
                .toList();
        assertReturnsAll(
                Codecs.ZONED_DATE_TIME,
                doubled,
                () -> ZonedDateTime.of(LocalDateTime.of(date(), time()), all.get(random.nextInt(all.size()))));
    }

    @Test
    void enums() {
        Codec<Month> months = Codecs.enumeration(Month.values());
        for (Month month : Month.values()) {
            assertReturns(months, month);
        }
    }
}
