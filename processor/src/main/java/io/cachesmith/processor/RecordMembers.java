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
        List<String> types = types(record.getRecordComponents());
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> types(constructor.getParameters()).equals(types))
                .findFirst();
    }

    private static List<String> types(List<? extends Element> elements) {
        return elements.stream()
                .map(element -> TypeArguments.NONE.apply(element.asType()))
                .map(use -> use.typeName().toString())
                .toList();
    }
}
