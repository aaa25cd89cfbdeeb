package io.cachesmith.processor;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a declaration's own methods may be: not abstract, and none of the cache's operations. */
final class MemberRules {

    private final Elements elements;
    private final Types types;
    private final TypeElement spec;
    private final Diagnostics mistakes;

    MemberRules(Elements elements, Types types, TypeElement spec, Diagnostics mistakes) {
        this.elements = elements;
        this.types = types;
        this.spec = spec;
        this.mistakes = mistakes;
    }

    void check() {
        List<ExecutableElement> operations = operations();
        for (ExecutableElement method : methods(elements, types, spec)) {
            if (isForeign(method)) {
                boolean operation = operations.stream().anyMatch(each -> hides(method, each));
                if (method.isDefault() && operation) {
                    mistakes.at(method, Problem.OPERATION_OVERRIDDEN, signature(method));
                } else if (method.getModifiers().contains(Modifier.ABSTRACT) && !operation) {
                    mistakes.at(method, Problem.ABSTRACT_METHOD, signature(method));
                }
            }
        }
    }

    /** All methods of a type; compilers differ on whether one supertype's are members if another one's override them. */
    static List<ExecutableElement> methods(Elements elements, Types types, TypeElement type) {
        List<ExecutableElement> all = ElementFilter.methodsIn(elements.getAllMembers(type));
        return all.stream()
                .filter(method -> all.stream().noneMatch(each -> isOverridden(types, method, each, type)))
                .toList();
    }

    private static boolean isOverridden(
            Types types, ExecutableElement method, ExecutableElement overrider, TypeElement type) {
        if (!method.getSimpleName().equals(overrider.getSimpleName())) {
            return false;
        }
        TypeMirror above = types.erasure(owner(method).asType());
        TypeMirror below = types.erasure(owner(overrider).asType());
        DeclaredType here = (DeclaredType) type.asType();
        return !types.isSameType(above, below)
                && types.isSubtype(below, above)
                && types.isSubsignature((ExecutableType) types.asMemberOf(here, overrider), (ExecutableType)
                        types.asMemberOf(here, method));
    }

    /** Neither of {@code TypedCache} nor of {@code Object}. */
    private static boolean isForeign(ExecutableElement method) {
        String owner = owner(method).getQualifiedName().toString();
        return !owner.equals(RuntimeNames.TYPED_CACHE) && !owner.equals("java.lang.Object");
    }

    private static TypeElement owner(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    /** All methods that a generated cache inherits, those that a declaration may repeat without harm included. */
    private List<ExecutableElement> operations() {
        return List.of(RuntimeNames.GENERATED_CACHE, RuntimeNames.TYPED_CACHE, "java.lang.Object").stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    private boolean hides(ExecutableElement method, ExecutableElement operation) {
        if (!method.getSimpleName().equals(operation.getSimpleName())
                || method.getParameters().size() != operation.getParameters().size()) {
            return false;
        }
        if (operation.getSimpleName().contentEquals(RuntimeNames.TEXT_OF_KEY)) {
            return true;
        }
        return elements.overrides(method, operation, spec);
    }

    private static String signature(ExecutableElement method) {
        String parameters = String.join(
                ", ",
                method.getParameters().stream()
                        .map(parameter -> parameter.asType().toString())
                        .toList());
        return owner(method).getSimpleName() + "." + method.getSimpleName() + "(" + parameters + ")";
    }
}
