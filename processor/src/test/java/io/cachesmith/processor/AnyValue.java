package io.cachesmith.processor;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
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
import java.util.Collections;
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

/** Makes values of any type that has a codec; the same seed makes the same values. */
final class AnyValue {

    /** A type, with what the type variables in it stand for; null is one of its values if it says so. */
    private record Use(AnnotatedType type, Map<TypeVariable<?>, Use> arguments, boolean nullable) {}

    private static final int MAX_DEPTH = 5;

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> scalars = new HashMap<>();

    AnyValue(long seed) {
        random = new Random(seed);
        scalars.put(String.class, this::text);
        scalars.put(boolean.class, random::nextBoolean);
        scalars.put(byte.class, () -> (byte) random.nextInt());
        scalars.put(short.class, () -> (short) random.nextInt());
        scalars.put(int.class, () -> oneOf(random.nextInt(), 0, Integer.MIN_VALUE, Integer.MAX_VALUE));
        scalars.put(long.class, () -> oneOf(random.nextLong(), 0L, Long.MIN_VALUE, Long.MAX_VALUE));
        scalars.put(float.class, () -> oneOf(random.nextFloat(), -0.0f, Float.MIN_VALUE, Float.MAX_VALUE));
        scalars.put(double.class, () -> oneOf(random.nextGaussian(), -0.0, Double.MIN_VALUE, Double.MAX_VALUE));
        scalars.put(char.class, () -> oneOf((char) random.nextInt(0x20, 0xD800), '"', '\\', (char) 0));
        scalars.put(BigInteger.class, () -> new BigInteger(200, random).negate());
        scalars.put(BigDecimal.class, () -> new BigDecimal(new BigInteger(100, random), random.nextInt(-20, 20)));
        scalars.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        scalars.put(URI.class, () -> URI.create("https://example.org/" + random.nextInt()));
        scalars.put(Instant.class, () -> instant());
        scalars.put(LocalDate.class, () -> dateTime().toLocalDate());
        scalars.put(LocalTime.class, () -> dateTime().toLocalTime());
        scalars.put(LocalDateTime.class, this::dateTime);
        scalars.put(OffsetDateTime.class, () -> OffsetDateTime.of(dateTime(), offset()));
        scalars.put(OffsetTime.class, () -> OffsetTime.of(dateTime().toLocalTime(), offset()));
        scalars.put(ZonedDateTime.class, () -> ZonedDateTime.of(dateTime(), oneOf(zone(), offset())));
        scalars.put(Year.class, () -> Year.of(random.nextInt(-5000, 5000)));
        scalars.put(YearMonth.class, () -> YearMonth.from(dateTime()));
        scalars.put(MonthDay.class, () -> MonthDay.from(dateTime()));
        scalars.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(), random.nextInt()));
        scalars.put(Period.class, () -> Period.of(random.nextInt(99), random.nextInt(99), random.nextInt(99)));
        scalars.put(ZoneId.class, () -> oneOf(zone(), offset()));
        scalars.put(ZoneOffset.class, this::offset);
        scalars.put(Object.class, () -> oneOf(text(), random.nextBoolean(), random.nextInt(), 1L << 40, 0.5));
        Map.of(
                        Boolean.class, boolean.class,
                        Byte.class, byte.class,
                        Short.class, short.class,
                        Integer.class, int.class,
                        Long.class, long.class,
                        Float.class, float.class,
                        Double.class, double.class,
                        Character.class, char.class)
                .forEach((box, primitive) -> scalars.put(box, scalars.get(primitive)));
    }

    /** A value of the type that a generic supertype of an interface has as its argument. */
    Object ofArgument(Class<?> type, Class<?> supertype, int index) {
        Use argument = argument(type, Map.of(), supertype, index);
        if (argument == null) {
            throw new IllegalArgumentException(type + " is no " + supertype);
        }
        return make(new Use(argument.type, argument.arguments, false), 0);
    }

    private static @Nullable Use argument(
            Class<?> type, Map<TypeVariable<?>, Use> arguments, Class<?> supertype, int index) {
        for (AnnotatedType above : type.getAnnotatedInterfaces()) {
            Class<?> raw = raw(above.getType());
            if (raw == supertype) {
                return use(((AnnotatedParameterizedType) above).getAnnotatedActualTypeArguments()[index], arguments);
            }
            Use found = argument(raw, arguments(use(above, arguments)), supertype, index);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Use use(AnnotatedType type, Map<TypeVariable<?>, Use> arguments) {
        boolean marked = isNullable(type.getAnnotations());
        if (type.getType() instanceof TypeVariable<?> variable) {
            Use argument = arguments.get(variable);
            return new Use(argument.type, argument.arguments, argument.nullable || marked);
        }
        return new Use(type, arguments, marked);
    }

    private static boolean isNullable(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Map<TypeVariable<?>, Use> arguments(Use use) {
        Map<TypeVariable<?>, Use> arguments = new HashMap<>();
        TypeVariable<?>[] parameters = raw(use.type.getType()).getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            arguments.put(parameters[i], part(use, i));
        }
        return arguments;
    }

    private static Use part(Use use, int index) {
        AnnotatedType[] parts = use.type instanceof AnnotatedArrayType array
                ? new AnnotatedType[] {array.getAnnotatedGenericComponentType()}
                : ((AnnotatedParameterizedType) use.type).getAnnotatedActualTypeArguments();
        return use(parts[index], use.arguments);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private @Nullable Object make(Use use, int depth) {
        if (use.nullable && (depth > MAX_DEPTH || random.nextInt(4) == 0)) {
            return null;
        }
        if (use.type instanceof AnnotatedArrayType) {
            return array(part(use, 0), depth);
        }
        Class<?> type = raw(use.type.getType());
        if (scalars.containsKey(type)) {
            return scalars.get(type).get();
        }
        if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return record(type, arguments(use), depth);
        }
        if (type == Optional.class) {
            boolean empty = depth > MAX_DEPTH || random.nextInt(3) == 0;
            Use content = part(use, 0);
            return empty
                    ? Optional.empty()
                    : Optional.of(make(new Use(content.type, content.arguments, false), depth + 1));
        }
        if (type == List.class) {
            return Collections.unmodifiableList(elements(part(use, 0), depth));
        }
        if (type == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(elements(part(use, 0), depth)));
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        elements(part(use, 0), depth).forEach(key -> map.put(key, make(part(use, 1), depth + 1)));
        return Collections.unmodifiableMap(map);
    }

    private List<Object> elements(Use element, int depth) {
        List<Object> elements = new ArrayList<>();
        int size = depth > MAX_DEPTH ? 0 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            elements.add(make(element, depth + 1));
        }
        return elements;
    }

    private Object array(Use element, int depth) {
        List<Object> elements = elements(element, depth);
        Object array = Array.newInstance(rawOrArray(element), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private static Class<?> rawOrArray(Use use) {
        return use.type instanceof AnnotatedArrayType ? rawOrArray(part(use, 0)).arrayType() : raw(use.type.getType());
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Use> arguments, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> make(use(component.getAnnotatedType(), arguments), depth + 1))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String text() {
        return oneOf("", "plain", "\"quoted\\\" \u0000\n\u2028", "ünï \uD83D\uDE00", "a:b\\", "n" + random.nextInt());
    }

    private Instant instant() {
        return dateTime().toInstant(ZoneOffset.UTC);
    }

    private LocalDateTime dateTime() {
        int nano = oneOf(0, 123_000_000, random.nextInt(1_000_000_000));
        return LocalDateTime.ofEpochSecond(random.nextLong(-2_000_000_000L, 4_000_000_000L), nano, ZoneOffset.UTC);
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(900 * random.nextInt(-72, 73));
    }

    private ZoneId zone() {
        return ZoneId.of(oneOf("Europe/Paris", "Asia/Kathmandu", "America/New_York"));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
