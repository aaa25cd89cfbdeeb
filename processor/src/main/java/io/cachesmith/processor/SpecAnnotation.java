package io.cachesmith.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it is written, without loading its class: a class value may name what is not compiled yet.
 *
 * @param mirror the annotation
 * @param values every element's value, defaults included; none if a compiler cannot tell them
 */
record SpecAnnotation(AnnotationMirror mirror, Map<? extends ExecutableElement, ? extends AnnotationValue> values) {

    /** What javac has where it reported a value; a text would be in quotes. */
    private static final String ERRONEOUS = "<error>";

    static Optional<SpecAnnotation> find(Elements elements, Element annotated, String annotation) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(new SpecAnnotation(mirror, values(elements, mirror)));
            }
        }
        return Optional.empty();
    }

    private static Map<? extends ExecutableElement, ? extends AnnotationValue> values(
            Elements elements, AnnotationMirror mirror) {
        try {
            return elements.getElementValuesWithDefaults(mirror);
        } catch (RuntimeException refused) {
            // ECJ fails on a value of another type, which is an error of its own then
            return Map.of();
        }
    }

    /** False where a compiler reports the annotation as a whole. */
    boolean isReadable() {
        return !values.isEmpty();
    }

    String text(String element) {
        return get(element, String.class).orElse("");
    }

    long number(String element) {
        return get(element, Number.class).map(Number::longValue).orElse(0L);
    }

    /** Of an array. */
    List<String> texts(String element) {
        return list(element).stream()
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Empty for a class that cannot be found. */
    Optional<TypeMirror> type(String element) {
        return get(element, TypeMirror.class);
    }

    /** The elements of an array, each where it is written. */
    List<AnnotationValue> list(String element) {
        return get(element, List.class)
                .<List<AnnotationValue>>map(values -> {
                    List<AnnotationValue> list = new ArrayList<>();
                    for (Object value : values) {
                        list.add((AnnotationValue) value);
                    }
                    return list;
                })
                .orElse(List.of());
    }

    /** The name of an enum constant. */
    String constant(String element) {
        return get(element, Element.class)
                .map(constant -> constant.getSimpleName().toString())
                .orElse("");
    }

    /** Whether the compiler could make sense of a value; where it could not, it says so itself. */
    boolean isUsable(String element, Class<?> type) {
        return get(element, type).isPresent();
    }

    private <T> Optional<T> get(String element, Class<T> type) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .map(Map.Entry::getValue)
                .filter(value -> !value.toString().equals(ERRONEOUS))
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Where an element's value is written; null if its default applies. */
    @Nullable
    AnnotationValue place(String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
