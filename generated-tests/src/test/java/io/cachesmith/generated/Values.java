package io.cachesmith.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of the values. */
public final class Values {

    private Values() {}

    public enum Colour {
        RED,
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "not the name";
            }
        }
    }

    public record Primitives(boolean z, byte b, short s, int i, long l, float f, double d, char c) {}

    public record Boxes(Boolean z, Byte b, Short s, Integer i, Long l, Float f, Double d, Character c) {}

    public record Scalars(
            String text, BigInteger integer, BigDecimal decimal, UUID id, URI uri, byte[] bytes, Colour colour) {}

    public record Times(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zonedDateTime,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            ZoneId zone,
            ZoneOffset offset) {}

    public record Arrays(
            boolean[] z,
            short[] s,
            int[] i,
            long[] l,
            float[] f,
            double[] d,
            char[] c,
            String[] texts,
            Tag[] tags,
            int[][] table,
            List<String>[] lists,
            byte[][] blobs) {}

    public record Tag(String name, int weight) {}

    public record Containers(
            List<Tag> list,
            Set<String> set,
            Map<String, Tag> map,
            Optional<Tag> optional,
            List<List<Set<Integer>>> deep,
            Map<String, Map<Integer, List<Tag>>> maps,
            List<Optional<String>> optionals) {}

    public record Nullables(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Tag tag,
            @Nullable List<@Nullable String> list,
            Map<String, @Nullable Long> map,
            @Nullable Integer[] array,
            @Nullable Colour colour,
            int @Nullable [] numbers) {}

    /** Keys whose text is their name in JSON for everybody. */
    public record PlainKeys(
            Map<String, Integer> text,
            Map<Boolean, Integer> flag,
            Map<Byte, Integer> b,
            Map<Short, Integer> s,
            Map<Integer, Integer> i,
            Map<Long, Integer> l,
            Map<Character, Integer> c,
            Map<UUID, Integer> id,
            Map<Instant, Integer> instant,
            Map<LocalDate, Integer> date,
            Map<LocalTime, Integer> time,
            Map<LocalDateTime, Integer> dateTime,
            Map<OffsetTime, Integer> offsetTime,
            Map<YearMonth, Integer> yearMonth,
            Map<MonthDay, Integer> monthDay,
            Map<Duration, Integer> duration,
            Map<Period, Integer> period,
            Map<ZoneId, Integer> zone,
            Map<ZoneOffset, Integer> offset) {}

    /** Keys that other libraries write in other ways, or cannot read. */
    public record OwnKeys(
            Map<Colour, Integer> colour,
            Map<OffsetDateTime, Integer> offsetDateTime,
            Map<ZonedDateTime, Integer> zonedDateTime,
            Map<Year, Integer> year,
            Map<TenantUser, Tag> record,
            Map<Range, Tag> nested) {}

    public record TenantUser(String tenant, long user) {}

    public record Range(TenantUser from, TenantUser to, Colour colour) {}

    public record Tree(String name, List<Tree> children) {}

    public record Even(int number, Odd next) {}

    public record Odd(String text, Optional<Even> next) {}

    public record Page<T>(List<T> items, Optional<T> first, Map<String, T> named, long total) {}

    public record Book(Page<Tag> tags, Page<List<Integer>> numbers, Page<Page<String>> pages) {}

    public record Empty() {}

    /** Names that generated code uses itself. */
    public record Names(int in, int out, int value, int component, String size, Optional<Empty> names) {}

    /** The value of the row in the requirements: preferences of any shape. */
    public record UserProfile(String name, String email, Map<String, Object> preferences) {}

    /** Refuses what its author did not mean. */
    public record Percentage(int value) {

        public Percentage {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("not a percentage");
            }
        }
    }
}
