package io.cachesmith.processor;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which class mentions which: in what is not private of its signatures, or anywhere. */
final class ClassMentions {

    private ClassMentions() {}

    static boolean isUsedBy(JavaClass type, String name) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency
                        .getTargetClass()
                        .getBaseComponentType()
                        .getName()
                        .equals(name));
    }

    static boolean isShownBy(JavaClass type, String name) {
        if (type.getName().equals(name)) {
            return false;
        }
        TreeSet<String> shown = new TreeSet<>();
        type.getSuperclass().ifPresent(superclass -> shown.addAll(names(superclass)));
        type.getInterfaces().forEach(each -> shown.addAll(names(each)));
        shown.addAll(annotations(type));
        for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.PRIVATE)) {
                shown.addAll(names(field.getType()));
                shown.addAll(annotations(field));
            }
        }
        for (JavaCodeUnit code : type.getCodeUnits()) {
            if (!code.getModifiers().contains(JavaModifier.PRIVATE)) {
                shown.addAll(names(code.getReturnType()));
                code.getParameterTypes().forEach(parameter -> shown.addAll(names(parameter)));
                code.getExceptionTypes().forEach(exception -> shown.add(exception.getName()));
                shown.addAll(annotations(code));
            }
        }
        return shown.contains(name);
    }

    private static Set<String> names(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(raw -> raw.getBaseComponentType().getName())
                .collect(Collectors.toSet());
    }

    /** With the classes that are values in them. */
    private static Set<String> annotations(HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream()
                .flatMap(annotation ->
                        Stream.concat(Stream.of(annotation.getRawType().getName()), classValues(annotation)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> classValues(JavaAnnotation<?> annotation) {
        return annotation.getProperties().values().stream()
                .filter(JavaClass.class::isInstance)
                .map(value -> ((JavaClass) value).getName());
    }
}
