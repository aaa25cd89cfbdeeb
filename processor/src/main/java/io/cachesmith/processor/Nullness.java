package io.cachesmith.processor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/** Where {@code @Nullable} stands: any annotation of that simple name, since there are a dozen of them. */
final class Nullness {

    private static final String NULLABLE = "Nullable";

    private Nullness() {}

    static boolean isMarked(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals(NULLABLE));
    }

    /** Whether a component is marked in any of the places that a compiler copies its annotations to, or an author writes them. */
    static boolean isMarked(RecordComponentElement component) {
        return RecordMembers.of(component)
                .anyMatch(each -> isMarked(each.getAnnotationMirrors())
                        || isMarked(typeOf(each).getAnnotationMirrors()));
    }

    private static TypeMirror typeOf(Element member) {
        return member instanceof ExecutableElement accessor ? accessor.getReturnType() : member.asType();
    }
}
