package io.cachesmith.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Refuses what carries an annotation of Jackson: a later version will honour it, and what is stored by then would be written
 * differently.
 */
final class JacksonRules {

    private static final List<String> PACKAGES = List.of("com.fasterxml.jackson.", "tools.jackson.");

    private final Declaration declaration;
    private final Set<String> checked = new TreeSet<>();
    private final Map<String, Boolean> known = new TreeMap<>();

    JacksonRules(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Checks a record or an enum, its members, and those that it inherits as Jackson would. */
    void check(TypeElement type, Place place) {
        if (!checked.add(type.getQualifiedName().toString())) {
            return;
        }
        Set<String> components = new TreeSet<>();
        type.getRecordComponents()
                .forEach(component -> components.add(component.getSimpleName().toString()));
        Set<Finding> found = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            TypeElement each = open.remove();
            find(each, components, place, found);
            declaration.types().directSupertypes(each.asType()).stream()
                    .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement())
                    .filter(supertype ->
                            !supertype.getQualifiedName().toString().startsWith("java."))
                    .forEach(open::add);
        }
        found.forEach(each -> declaration.reject(Problem.JACKSON_ANNOTATION, each.where(), each.annotation()));
    }

    /** Equal ones are one: a compiler copies what stands on a component to its accessor, its field and its parameter. */
    private record Finding(String where, String annotation) {}

    private void find(TypeElement type, Set<String> components, Place place, Set<Finding> found) {
        String typeName = type.getSimpleName().toString();
        find(type, place.with(typeName), found);
        for (Element member : type.getEnclosedElements()) {
            String name = member.getSimpleName().toString();
            if (components.contains(name)) {
                String where = place.path() + "." + name;
                find(member, where, found);
                usesIn(member).forEach(use -> find(use, where, found));
            } else if (member.getKind().isField()) {
                find(member, place.with(typeName + "." + name), found);
            } else if (member instanceof ExecutableElement method) {
                boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
                String where = place.with(isConstructor ? typeName + "()" : typeName + "." + name + "()");
                find(method, where, found);
                for (Element parameter : method.getParameters()) {
                    String of = parameter.getSimpleName().toString();
                    find(parameter, isConstructor && components.contains(of) ? place.path() + "." + of : where, found);
                }
            }
        }
    }

    private static Stream<TypeMirror> usesIn(Element member) {
        return member instanceof RecordComponentElement component
                ? shapes(TypeArguments.NONE.apply(component.asType()))
                : Stream.empty();
    }

    private static Stream<TypeMirror> shapes(TypeUse use) {
        return Stream.concat(Stream.of(use.shape()), use.parts().stream().flatMap(JacksonRules::shapes));
    }

    private void find(AnnotatedConstruct annotated, String where, Set<Finding> found) {
        annotated.getAnnotationMirrors().stream()
                .map(JacksonRules::type)
                .filter(this::isJackson)
                .forEach(annotation ->
                        found.add(new Finding(where, annotation.getSimpleName().toString())));
    }

    private static TypeElement type(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }

    /** Also one that bundles others. */
    private boolean isJackson(TypeElement annotation) {
        String name = annotation.getQualifiedName().toString();
        Boolean before = known.putIfAbsent(name, false);
        if (before != null) {
            return before;
        }
        boolean found = PACKAGES.stream().anyMatch(name::startsWith)
                || annotation.getAnnotationMirrors().stream()
                        .map(JacksonRules::type)
                        .anyMatch(this::isJackson);
        known.put(name, found);
        return found;
    }
}
