package io.cachesmith.generated;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes values of a type, extremes among them; the same for the same seed. */
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "\"quoted\"",
            "back\\slash",
            "a:b:c",
            "\\:",
            "line\nbreak\t\u0000\u001f\u007f",
            "größe",
            "\u2028\uffff",
            "\ud83d\ude00",
            "日本語",
            "</script>",
            "null",
            "-1",
            "x".repeat(5000));
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("UTC"),
            ZoneOffset.ofHours(2));
    private static final int MAX_DEPTH = 6;

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> scalars = new HashMap<>();

    RandomValues(long seed) {
        random = new Random(seed);
        scalars.put(boolean.class, random::nextBoolean);
        scalars.put(byte.class, () -> (byte) integer());
        scalars.put(short.class, () -> (short) integer());
        scalars.put(int.class, () -> (int) integer());
        scalars.put(long.class, this::integer);
        scalars.put(float.class, () -> oneOf(0f, -0f, 1.1f, Float.MIN_VALUE, Float.MAX_VALUE, random.nextFloat()));
        scalars.put(double.class, () -> oneOf(0d, -0d, 0.1, Double.MIN_VALUE, Double.MAX_VALUE, random.nextGaussian()));
        scalars.put(
                char.class, () -> oneOf('a', '"', '\\', '\u0000', 'é', '\uffff', (char) (' ' + random.nextInt(90))));
        scalars.put(Boolean.class, scalars.get(boolean.class));
        scalars.put(Byte.class, scalars.get(byte.class));
        scalars.put(Short.class, scalars.get(short.class));
        scalars.put(Integer.class, scalars.get(int.class));
        scalars.put(Long.class, scalars.get(long.class));
        scalars.put(Float.class, scalars.get(float.class));
        scalars.put(Double.class, scalars.get(double.class));
        scalars.put(Character.class, scalars.get(char.class));
        scalars.put(String.class, this::text);
        scalars.put(BigInteger.class, () -> new BigInteger(random.nextInt(300), random).subtract(BigInteger.TEN));
        scalars.put(
                BigDecimal.class,
                () -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60) - 30));
        scalars.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        scalars.put(
                URI.class,
                () -> oneOf(URI.create(""), URI.create("http://a.example/b?c=d#e"), URI.create("urn:isbn:1")));
        scalars.put(byte[].class, this::bytes);
        scalars.put(
                Instant.class, () -> oneOf(Instant.MIN, Instant.MAX, Instant.EPOCH, instant(), instant(), instant()));
        scalars.put(
                LocalDate.class,
                () -> oneOf(LocalDate.MIN, LocalDate.MAX, dateTime().toLocalDate()));
        scalars.put(
                LocalTime.class,
                () -> oneOf(LocalTime.MIN, LocalTime.MAX, dateTime().toLocalTime()));
        scalars.put(LocalDateTime.class, () -> oneOf(LocalDateTime.MIN, LocalDateTime.MAX, dateTime()));
        scalars.put(OffsetDateTime.class, () -> dateTime().atOffset(offset()));
        scalars.put(OffsetTime.class, () -> dateTime().toLocalTime().atOffset(offset()));
        scalars.put(ZonedDateTime.class, () -> instant().atZone(ZONES.get(random.nextInt(ZONES.size()))));
        scalars.put(
                Year.class,
                () -> oneOf(Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE), Year.of(random.nextInt(3000))));
        scalars.put(YearMonth.class, () -> YearMonth.of(random.nextInt(9999), 1 + random.nextInt(12)));
        scalars.put(MonthDay.class, () -> MonthDay.of(2, 1 + random.nextInt(29)));
        scalars.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)));
        scalars.put(Period.class, () -> Period.of(random.nextInt(9), random.nextInt(9) - 4, random.nextInt(99)));
        scalars.put(ZoneId.class, () -> ZONES.get(random.nextInt(ZONES.size())));
        scalars.put(ZoneOffset.class, this::offset);
        scalars.put(Object.class, () -> any(0));
    }

    Object of(AnnotatedType type) {
        return java.util.Objects.requireNonNull(make(type, Map.of(), 0));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private long integer() {
        return oneOf(
                0L,
                1L,
                -1L,
                (long) Integer.MAX_VALUE,
                (long) Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                random.nextLong());
    }

    private String text() {
        return random.nextInt(4) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : Long.toString(random.nextLong(), 36);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Instant instant() {
        return Instant.ofEpochSecond(
                random.nextInt() * 20L, oneOf(0, 120_000_000, 123_456_000, 1, random.nextInt(1_000_000_000)));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(oneOf(0, 3600, -16_200, random.nextInt(64_800)));
    }

    private Object any(int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> text();
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> Long.MAX_VALUE - random.nextInt(1000);
            case 4 -> random.nextGaussian();
            case 5 -> BigInteger.ONE.shiftLeft(70 + random.nextInt(50));
            case 6 -> Arrays.asList(any(depth + 1), null, any(depth + 1));
            default -> Map.of(text(), any(depth + 1));
        };
    }

    private @Nullable Object make(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> environment, int depth) {
        if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            AnnotatedType argument = environment.get((TypeVariable<?>) variable.getType());
            return make(java.util.Objects.requireNonNull(argument), Map.of(), depth);
        }
        Class<?> raw = raw(type.getType());
        Supplier<Object> scalar = scalars.get(raw);
        if (scalar != null) {
            return scalar.get();
        }
        if (raw.isEnum()) {
            return oneOf(raw.getEnumConstants());
        }
        if (type instanceof AnnotatedArrayType array) {
            return makeArray(array, raw.getComponentType(), environment, depth);
        }
        if (raw.isRecord()) {
            return makeRecord(type, raw, environment, depth);
        }
        return makeContainer((AnnotatedParameterizedType) type, raw, environment, depth);
    }

    private Object makeArray(
            AnnotatedArrayType type, Class<?> element, Map<TypeVariable<?>, AnnotatedType> environment, int depth) {
        Object array = Array.newInstance(element, size(depth));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, make(type.getAnnotatedGenericComponentType(), environment, depth + 1));
        }
        return array;
    }

    private Object makeContainer(
            AnnotatedParameterizedType type, Class<?> raw, Map<TypeVariable<?>, AnnotatedType> environment, int depth) {
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        if (raw == Optional.class) {
            boolean isEmpty = depth > MAX_DEPTH || random.nextBoolean();
            return isEmpty ? Optional.empty() : Optional.ofNullable(make(arguments[0], environment, depth + 1));
        }
        int size = size(depth);
        if (raw == Map.class) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(make(arguments[0], environment, depth + 1), make(arguments[1], environment, depth + 1));
            }
            return map;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(make(arguments[0], environment, depth + 1));
        }
        return raw == Set.class ? new LinkedHashSet<>(elements) : elements;
    }

    private int size(int depth) {
        return depth > MAX_DEPTH ? 0 : random.nextInt(4);
    }

    private Object makeRecord(
            AnnotatedType type, Class<?> raw, Map<TypeVariable<?>, AnnotatedType> environment, int depth) {
        Map<TypeVariable<?>, AnnotatedType> inner = new HashMap<>();
        if (type instanceof AnnotatedParameterizedType parameterized) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                AnnotatedType argument = arguments[i];
                inner.put(
                        raw.getTypeParameters()[i],
                        argument instanceof AnnotatedTypeVariable variable
                                ? java.util.Objects.requireNonNull(
                                        environment.get((TypeVariable<?>) variable.getType()))
                                : argument);
            }
        }
        RecordComponent[] components = raw.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = make(components[i].getAnnotatedType(), inner, depth + 1);
        }
        if (raw == Values.Percentage.class) {
            values[0] = random.nextInt(101);
        }
        try {
            Constructor<?> canonical = raw.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(broken.getMessage(), broken);
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return (Class<?>) type;
    }
}
