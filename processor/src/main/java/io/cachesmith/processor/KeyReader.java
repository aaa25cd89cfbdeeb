package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds out how the text of a key is made, or reports why it cannot be. */
final class KeyReader {

    private static final String WAY_OUT =
            "Use String, an integer type, UUID, an enum, a java.time type or a record of these, or write a @CacheKey method.";

    private final Declaration declaration;

    KeyReader(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Returns null if there is no text, which is reported then. */
    @Nullable
    KeyModel read(TypeMirror keyType, TypeUse use) {
        TypeElement spec = declaration.spec();
        List<ExecutableElement> methods =
                MemberRules.methods(declaration.elements(), declaration.types(), spec).stream()
                        .filter(this::isMarked)
                        // compilers differ on whether it is a member
                        .filter(method -> !isNotInherited(method))
                        .toList();
        if (methods.isEmpty()) {
            List<ExecutableElement> separate = notInherited(spec);
            separate.forEach(method -> reject(
                    method,
                    keyType,
                    "it is " + describeSeparate(method) + ", so " + spec.getSimpleName() + " does not inherit it"));
            if (!separate.isEmpty()) {
                return null;
            }
            return new KeyTypeReader(declaration, WAY_OUT, (type, place) -> {}).read(use, Place.of(use));
        }
        methods.stream()
                .skip(1)
                .forEach(second -> declaration
                        .mistakes()
                        .at(second, Problem.CACHE_KEY_TWICE, second.getSimpleName() + "()", spec.getSimpleName()));
        declaration.requireVisible(use, Place.of(use));
        return readMethod(methods.get(0), keyType);
    }

    private @Nullable KeyModel readMethod(ExecutableElement method, TypeMirror keyType) {
        Optional<String> mismatch = mismatch(method, keyType);
        if (mismatch.isPresent()) {
            reject(method, keyType, mismatch.get());
            return null;
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return new KeyModel.UserMethod(
                isStatic ? ClassName.get((TypeElement) method.getEnclosingElement()) : null,
                method.getSimpleName().toString());
    }

    private boolean isMarked(ExecutableElement method) {
        return SpecAnnotation.find(declaration.elements(), method, RuntimeNames.CACHE_KEY)
                .isPresent();
    }

    private boolean isNotInherited(ExecutableElement method) {
        return !declaration.spec().equals(method.getEnclosingElement())
                && (method.getModifiers().contains(Modifier.STATIC)
                        || method.getModifiers().contains(Modifier.PRIVATE));
    }

    private static String describeSeparate(ExecutableElement method) {
        return (method.getModifiers().contains(Modifier.STATIC) ? "a static" : "a private") + " method of "
                + Objects.requireNonNull(method.getEnclosingElement()).getSimpleName();
    }

    /** What is marked in an interface above, and would be ignored in silence. */
    private List<ExecutableElement> notInherited(TypeElement spec) {
        Map<String, TypeElement> above = new LinkedHashMap<>();
        collect(spec, above);
        return above.values().stream()
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(this::isMarked)
                .filter(this::isNotInherited)
                .toList();
    }

    private void collect(TypeElement type, Map<String, TypeElement> found) {
        for (TypeMirror supertype : type.getInterfaces()) {
            TypeElement above = (TypeElement) ((DeclaredType) supertype).asElement();
            if (found.putIfAbsent(above.getQualifiedName().toString(), above) == null) {
                collect(above, found);
            }
        }
    }

    private void reject(ExecutableElement method, TypeMirror keyType, String reason) {
        declaration
                .mistakes()
                .at(
                        method,
                        Problem.CACHE_KEY_SIGNATURE,
                        method.getSimpleName() + "()",
                        keyType,
                        reason,
                        method.getSimpleName(),
                        keyType);
    }

    private Optional<String> mismatch(ExecutableElement method, TypeMirror keyType) {
        if (method.getModifiers().contains(Modifier.ABSTRACT)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of("it is neither default nor static");
        }
        ExecutableType type = (ExecutableType)
                declaration.types().asMemberOf((DeclaredType) declaration.spec().asType(), method);
        if (!TypeArguments.NONE.apply(type.getReturnType()).is("java.lang.String")) {
            return Optional.of("it returns " + type.getReturnType());
        }
        if (type.getParameterTypes().size() != 1
                || !declaration
                        .types()
                        .isAssignable(keyType, type.getParameterTypes().get(0))) {
            return Optional.of("it takes (" + join(type.getParameterTypes()) + ")");
        }
        if (!type.getThrownTypes().isEmpty()) {
            return Optional.of("it throws " + join(type.getThrownTypes()));
        }
        return Optional.empty();
    }

    private static String join(List<? extends TypeMirror> types) {
        return String.join(", ", types.stream().map(TypeMirror::toString).toList());
    }
}
