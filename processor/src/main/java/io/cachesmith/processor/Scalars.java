package io.cachesmith.processor;

import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The types that the runtime has ready, with the names of its constants: one name for codec, JSON and key of a type. */
final class Scalars {

    /** All that have a codec of their own. */
    static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.lang.Character", "CHARACTER"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.math.BigInteger", "BIG_INTEGER"),
            Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.net.URI", "URI"),
            Map.entry("byte[]", "BYTES"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.LocalDate", "LOCAL_DATE"),
            Map.entry("java.time.LocalTime", "LOCAL_TIME"),
            Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
            Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
            Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
            Map.entry("java.time.Year", "YEAR"),
            Map.entry("java.time.YearMonth", "YEAR_MONTH"),
            Map.entry("java.time.MonthDay", "MONTH_DAY"),
            Map.entry("java.time.Duration", "DURATION"),
            Map.entry("java.time.Period", "PERIOD"),
            Map.entry("java.time.ZoneId", "ZONE_ID"),
            Map.entry("java.time.ZoneOffset", "ZONE_OFFSET"));

    /** Those whose {@code toString} is not the same text exactly for equal values. */
    static final Set<String> WITHOUT_KEY_TEXT = Set.of(
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.net.URI",
            "byte[]");

    private static final Map<TypeKind, String> BOXES = Map.of(
            TypeKind.BOOLEAN, "BOOLEAN",
            TypeKind.BYTE, "BYTE",
            TypeKind.SHORT, "SHORT",
            TypeKind.INT, "INTEGER",
            TypeKind.LONG, "LONG",
            TypeKind.CHAR, "CHARACTER");

    private Scalars() {}

    static @Nullable String codec(TypeUse type) {
        return CODECS.get(nameOf(type));
    }

    /** The constant of a key; null if its type has no canonical text. */
    static @Nullable String key(TypeUse type) {
        String name = nameOf(type);
        if (WITHOUT_KEY_TEXT.contains(name)) {
            return null;
        }
        return type.kind().isPrimitive() ? BOXES.get(type.kind()) : CODECS.get(name);
    }

    /** The constant of the JSON of an array of primitives. */
    static String array(TypeKind element) {
        return element == TypeKind.BYTE ? "BYTES" : element.name() + "_ARRAY";
    }

    private static String nameOf(TypeUse type) {
        if (type.kind() == TypeKind.ARRAY && type.parts().get(0).kind() == TypeKind.BYTE) {
            return "byte[]";
        }
        return type.kind() == TypeKind.DECLARED ? type.qualifiedName() : "";
    }
}
