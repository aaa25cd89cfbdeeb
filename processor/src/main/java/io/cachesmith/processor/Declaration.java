package io.cachesmith.processor;

import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one declaration share.
 *
 * @param elements of the compiler
 * @param types of the compiler
 * @param classFiles what the compiler does not tell of them
 * @param spec the interface
 * @param mistakes what is wrong with it
 * @param deprecations what its implementation will mention
 */
record Declaration(
        Elements elements,
        Types types,
        ClassFiles classFiles,
        TypeElement spec,
        Diagnostics mistakes,
        Deprecations deprecations) {

    void reject(Problem problem, @Nullable Object... arguments) {
        mistakes.at(spec, problem, arguments);
    }

    /** Reports each mistake once, however many ways lead to it. */
    void rejectOnce(String culprit, Problem problem, @Nullable Object... arguments) {
        if (mistakes.isNew(culprit)) {
            reject(problem, arguments);
        }
    }

    PackageElement here() {
        return elements.getPackageOf(spec);
    }

    boolean sees(TypeElement type) {
        return Visibility.isVisible(elements, here(), type);
    }

    /** Reports what of a type the generated class cannot name. */
    void requireVisible(TypeUse use, Place place) {
        use.elements()
                .filter(type -> !sees(type))
                .forEach(hidden -> rejectOnce(
                        "hidden " + hidden,
                        Problem.TYPE_NOT_VISIBLE,
                        place.with(hidden.getQualifiedName().toString()),
                        here().getQualifiedName()));
    }

    /** Whether everything that a type mentions exists; the declaration has to wait for what does not. */
    boolean requireExisting(TypeMirror type) {
        Optional<String> missing = MissingTypes.in(type);
        missing.ifPresent(mistakes::waitFor);
        return missing.isEmpty();
    }
}
