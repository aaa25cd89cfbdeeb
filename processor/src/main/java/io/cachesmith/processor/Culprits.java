package io.cachesmith.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types that people would like to cache, why that cannot be, and what to cache instead. */
final class Culprits {

    /**
     * What is said of a type and of all below it.
     *
     * @param type its qualified name
     * @param reason why it is no value
     * @param wayOut a sentence
     */
    private record Culprit(String type, String reason, String wayOut) {}

    private static final String ONCE = "it can be read once only";
    private static final String WALKED = "it can be walked through once only";
    private static final String TO_COME = "it stands for a value that is still to come";
    private static final String CHANGES = "it can change after it was put";
    private static final String PLACE = "it is a place, not what is there";
    private static final String UNSTORED = "a type of java.time says the same";

    /** The first of them that fits. */
    private static final List<Culprit> KNOWN = List.of(
            new Culprit("java.util.stream.BaseStream", ONCE, "Collect it into a List."),
            new Culprit("java.io.InputStream", ONCE, "Read it into a byte[]."),
            new Culprit("java.nio.channels.Channel", ONCE, "Read it into a byte[]."),
            new Culprit("java.nio.ByteBuffer", ONCE, "Read it into a byte[]."),
            new Culprit("java.io.Reader", ONCE, "Read it into a String."),
            new Culprit("java.util.Iterator", WALKED, "Collect it into a List."),
            new Culprit("java.util.Enumeration", WALKED, "Collect it into a List."),
            new Culprit("java.util.Spliterator", WALKED, "Collect it into a List."),
            new Culprit("java.util.concurrent.Future", TO_COME, "Cache its result."),
            new Culprit("java.util.concurrent.CompletionStage", TO_COME, "Cache its result."),
            new Culprit("java.lang.Class", "it belongs to one class loader", "Cache its name as a String."),
            new Culprit("java.lang.Thread", "it belongs to one process", "Cache what it works out."),
            new Culprit("java.sql.Timestamp", UNSTORED, "Use Instant or LocalDateTime."),
            new Culprit("java.sql.Date", UNSTORED, "Use LocalDate."),
            new Culprit("java.sql.Time", UNSTORED, "Use LocalTime."),
            new Culprit("java.util.Date", CHANGES, "Use Instant."),
            new Culprit("java.util.Calendar", CHANGES, "Use ZonedDateTime."),
            new Culprit("java.util.TimeZone", UNSTORED, "Use ZoneId."),
            new Culprit("java.util.Locale", "it has several texts", "Cache its language tag as a String."),
            new Culprit("java.util.Currency", "it has several texts", "Cache its code as a String."),
            new Culprit("java.lang.StringBuilder", CHANGES, "Use String."),
            new Culprit("java.lang.StringBuffer", CHANGES, "Use String."),
            new Culprit("java.util.concurrent.atomic.AtomicBoolean", CHANGES, "Use Boolean."),
            new Culprit("java.util.concurrent.atomic.AtomicInteger", CHANGES, "Use Integer."),
            new Culprit("java.util.concurrent.atomic.AtomicLong", CHANGES, "Use Long."),
            new Culprit("java.util.BitSet", CHANGES, "Use long[]."),
            new Culprit("java.net.URL", PLACE, "Use URI."),
            new Culprit("java.io.File", PLACE, "Cache its path as a String."),
            new Culprit("java.nio.file.Path", PLACE, "Cache its path as a String."),
            new Culprit("java.util.regex.Pattern", "it is code, not data", "Cache its text as a String."),
            new Culprit("java.lang.Throwable", "it belongs to one process", "Cache a record of what is needed of it."),
            new Culprit("java.lang.AutoCloseable", "it has to be closed", "Cache what is read from it."));

    /** Those of which nothing follows for what is below them. */
    private static final List<Culprit> KNOWN_ALONE = List.of(
            new Culprit("java.lang.CharSequence", "it can be of many types", "Use String."),
            new Culprit("java.lang.Number", "it can be of many types", "Use one of them, such as Long."),
            new Culprit("java.lang.Iterable", "List, Set and Map have one", "Use one of them."));

    private static final Set<String> PERSISTENT = Set.of("Entity", "Embeddable", "MappedSuperclass");

    private static final Set<String> PERSISTENCE = Set.of("jakarta.persistence", "javax.persistence");

    private Culprits() {}

    static Optional<NoCodec> find(TypeElement type, Elements elements, Types types) {
        if (isPersistent(type)) {
            return Optional.of(new NoCodec(
                    "it is a JPA entity, which lives with its session",
                    "Make a record of what is needed of it.",
                    false));
        }
        return Stream.concat(
                        KNOWN_ALONE.stream()
                                .filter(known -> type.getQualifiedName().contentEquals(known.type())),
                        KNOWN.stream().filter(known -> isBelow(type, known.type(), elements, types)))
                .map(known -> new NoCodec(known.reason(), known.wayOut(), false))
                .findFirst()
                .or(() -> code(type));
    }

    static boolean isBelow(TypeElement type, String supertype, Elements elements, Types types) {
        TypeElement above = elements.getTypeElement(supertype);
        return above != null && types.isSubtype(types.erasure(type.asType()), types.erasure(above.asType()));
    }

    /** By name: nobody has to have them on the class path. */
    private static boolean isPersistent(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
                .anyMatch(annotation ->
                        PERSISTENT.contains(annotation.getSimpleName().toString())
                                && PERSISTENCE.contains(packageOf(annotation)));
    }

    private static String packageOf(TypeElement annotation) {
        String name = annotation.getQualifiedName().toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static Optional<NoCodec> code(TypeElement type) {
        boolean isFunction = type.getKind() == ElementKind.INTERFACE
                && type.getAnnotationMirrors().stream()
                        .anyMatch(annotation -> ((TypeElement)
                                        annotation.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.FunctionalInterface"));
        return isFunction && !type.getModifiers().contains(Modifier.SEALED)
                ? Optional.of(new NoCodec("it is code, not data", "Cache what it returns.", false))
                : Optional.empty();
    }
}
