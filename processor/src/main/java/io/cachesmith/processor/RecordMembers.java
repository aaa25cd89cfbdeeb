package io.cachesmith.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What belongs to the components of a record. */
final class RecordMembers {

    private RecordMembers() {}

    /** The component itself, its accessor, its field and its parameter of the canonical constructor. */
    static Stream<Element> of(RecordComponentElement component) {
        TypeElement record = (TypeElement) Objects.requireNonNull(component.getEnclosingElement());
        List<Element> members = new ArrayList<>(List.of(component));
        accessor(component).ifPresent(members::add);
        ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .forEach(members::add);
        int index = record.getRecordComponents().indexOf(component);
        canonicalConstructor(record)
                .ifPresent(
                        constructor -> members.add(constructor.getParameters().get(index)));
        return members.stream();
    }

    static Optional<ExecutableElement> accessor(RecordComponentElement component) {
        TypeElement record = (TypeElement) Objects.requireNonNull(component.getEnclosingElement());
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().equals(component.getSimpleName())
                        && method.getParameters().isEmpty())
                .findFirst();
    }

    /** Its parameters have the types of the components; no compiler before 20 tells which it is. */
    static Optional<ExecutableElement> canonicalConstructor(TypeElement record) {
        int components = record.getRecordComponents().size();
        List<ExecutableElement> candidates = ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components)
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        List<String> types = types(record.getRecordComponents());
        return candidates.stream()
                .filter(constructor -> types(constructor.getParameters()).equals(types))
                .findFirst();
    }

    /**
     * All other constructors that take the same as the canonical one where the type parameters of the record stand for these
     * arguments: no call can tell them apart.
     */
    static Stream<ExecutableElement> rivals(TypeElement record, TypeArguments arguments) {
        ExecutableElement canonical = canonicalConstructor(record).orElse(null);
        List<String> types = types(record.getRecordComponents(), arguments);
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.equals(canonical))
                // its own type parameters may be called like those of the record
                .filter(constructor -> constructor.getTypeParameters().isEmpty())
                .filter(constructor ->
                        types(constructor.getParameters(), arguments).equals(types));
    }

    private static List<String> types(List<? extends Element> elements) {
        return types(elements, TypeArguments.NONE);
    }

    private static List<String> types(List<? extends Element> elements, TypeArguments arguments) {
        return elements.stream()
                .map(element -> arguments.apply(element.asType()))
                .map(use -> use.typeName().toString())
                .toList();
    }
}
