package io.cachesmith.processor;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Which warnings generated code would cause by mentioning what its user mentions already, and was warned of there. */
final class Deprecations {

    private final Elements elements;
    private final TreeSet<String> warnings = new TreeSet<>();

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** With the types around it, since it is mentioned by its full name. */
    void mention(Element element) {
        for (Element each = element;
                each instanceof TypeElement || each == element;
                each = each.getEnclosingElement()) {
            if (elements.isDeprecated(each)) {
                warnings.add(isForRemoval(each) ? "removal" : "deprecation");
            }
        }
    }

    void mention(TypeUse type) {
        type.elements().forEach(this::mention);
    }

    private static boolean isForRemoval(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Deprecated"))
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.entrySet().stream())
                .filter(value -> value.getKey().getSimpleName().contentEquals("forRemoval"))
                .map(value -> value.getValue())
                .map(AnnotationValue::getValue)
                .anyMatch(Boolean.TRUE::equals);
    }

    /** Their names in {@code @SuppressWarnings}, sorted. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    // @SuppressWarnings("deprecation")
    static List<AnnotationSpec> suppression(List<String> warnings) {
        if (warnings.isEmpty()) {
            return List.of();
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return List.of(annotation.build());
    }
}
