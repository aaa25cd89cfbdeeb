package io.cachesmith.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes found in one declaration, each at the place that is wrong. They are collected first, so that a user sees all
 * of them in one compilation.
 */
final class Diagnostics {

    private record Place(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    private record Item(Diagnostic.Kind kind, String message, Place place) {}

    private final Element subject;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> culprits = new TreeSet<>();
    private @Nullable String missing;

    /**
     * Begins without mistakes.
     *
     * @param subject the declaration that is being compiled
     */
    Diagnostics(Element subject) {
        this.subject = subject;
    }

    void at(Element element, Problem problem, @Nullable Object... arguments) {
        String message = problem.message(arguments);
        if (isInside(element)) {
            items.add(new Item(problem.kind(), message, new Place(element, null, null)));
        } else {
            // a compiler shows no position in class files, and another file is not what the user is compiling
            items.add(new Item(problem.kind(), message, new Place(subject, null, null)));
        }
    }

    void at(
            AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            Problem problem,
            @Nullable Object... arguments) {
        items.add(new Item(problem.kind(), problem.message(arguments), new Place(subject, annotation, value)));
    }

    /** Whether nothing was asked of this culprit before. */
    boolean isNew(String culprit) {
        return culprits.add(culprit);
    }

    /** Puts everything off until a type exists. */
    void waitFor(String typeName) {
        if (missing == null) {
            missing = typeName;
        }
    }

    /** The first type that does not exist. */
    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    private boolean isInside(Element element) {
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer.equals(subject)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean hasErrors() {
        return items.stream().anyMatch(item -> item.kind() == Diagnostic.Kind.ERROR);
    }

    void report(Messager messager) {
        for (Item item : items) {
            Place place = item.place();
            messager.printMessage(item.kind(), item.message(), place.element(), place.annotation(), place.value());
        }
    }
}
