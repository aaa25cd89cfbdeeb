package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import io.cachesmith.processor.KeyModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out how the text of a key is made, or reports why it cannot be. */
final class KeyReader {

    private static final String TEXT = "java.lang.String";

    /** Types whose {@code toString} is the same text exactly for equal values. */
    private static final Set<String> CANONICAL = Set.of(
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.util.UUID",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime");

    private static final Set<TypeKind> PRIMITIVES =
            Set.of(TypeKind.CHAR, TypeKind.BYTE, TypeKind.SHORT, TypeKind.INT, TypeKind.LONG, TypeKind.BOOLEAN);

    /** Far deeper than a key can sensibly be; a record may contain itself, or ever larger ones. */
    private static final int MAX_DEPTH = 8;

    private static final String WAY_OUT =
            "Use String, an integer type, UUID, an enum, a java.time type or a record of these, or write a @CacheKey method.";

    private final Elements elements;
    private final Types types;
    private final TypeElement spec;
    private final Diagnostics mistakes;

    KeyReader(Elements elements, Types types, TypeElement spec, Diagnostics mistakes) {
        this.elements = elements;
        this.types = types;
        this.spec = spec;
        this.mistakes = mistakes;
    }

    /** Returns null if there is no text, which is reported then. */
    @Nullable
    KeyModel read(TypeMirror keyType) {
        List<ExecutableElement> methods = MemberRules.methods(elements, types, spec).stream()
                .filter(method -> SpecAnnotation.find(elements, method, RuntimeNames.CACHE_KEY)
                        .isPresent())
                .toList();
        if (methods.isEmpty()) {
            return readType(keyType, keyType, List.of());
        }
        methods.stream()
                .skip(1)
                .forEach(second -> mistakes.at(
                        second, Problem.CACHE_KEY_TWICE, second.getSimpleName() + "()", spec.getSimpleName()));
        return readMethod(methods.get(0), keyType);
    }

    private @Nullable KeyModel readMethod(ExecutableElement method, TypeMirror keyType) {
        Optional<String> mismatch = mismatch(method, keyType);
        if (mismatch.isPresent()) {
            mistakes.at(
                    method,
                    Problem.CACHE_KEY_SIGNATURE,
                    method.getSimpleName() + "()",
                    keyType,
                    mismatch.get(),
                    method.getSimpleName(),
                    keyType);
            return null;
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return new KeyModel.UserMethod(
                isStatic ? ClassName.get((TypeElement) method.getEnclosingElement()) : null,
                method.getSimpleName().toString());
    }

    private Optional<String> mismatch(ExecutableElement method, TypeMirror keyType) {
        if (method.getModifiers().contains(Modifier.ABSTRACT)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of("it is neither default nor static");
        }
        ExecutableType type = (ExecutableType) types.asMemberOf((DeclaredType) spec.asType(), method);
        if (!isText(type.getReturnType())) {
            return Optional.of("it returns " + type.getReturnType());
        }
        if (type.getParameterTypes().size() != 1
                || !types.isAssignable(keyType, type.getParameterTypes().get(0))) {
            return Optional.of("it takes (" + join(type.getParameterTypes()) + ")");
        }
        if (!type.getThrownTypes().isEmpty()) {
            return Optional.of("it throws " + join(type.getThrownTypes()));
        }
        return Optional.empty();
    }

    private static boolean isText(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(TEXT);
    }

    private static String join(List<? extends TypeMirror> types) {
        return String.join(", ", types.stream().map(TypeMirror::toString).toList());
    }

    private @Nullable KeyModel readType(TypeMirror keyType, TypeMirror type, List<String> path) {
        if (PRIMITIVES.contains(type.getKind())) {
            return new KeyModel.Primitive();
        }
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            String name = element.getQualifiedName().toString();
            if (name.equals(TEXT)) {
                return new KeyModel.Text();
            }
            if (CANONICAL.contains(name)) {
                return new KeyModel.Canonical();
            }
            if (element.getKind() == ElementKind.ENUM) {
                return new KeyModel.EnumName();
            }
            if (element.getKind() == ElementKind.RECORD) {
                return readRecord(keyType, (DeclaredType) type, element, path);
            }
        }
        reject(keyType, path, type.getKind().isPrimitive() ? "a floating-point number has no exact text" : null, type);
        return null;
    }

    private @Nullable KeyModel readRecord(
            TypeMirror keyType, DeclaredType type, TypeElement element, List<String> path) {
        if (path.size() == MAX_DEPTH) {
            reject(keyType, path, "it contains itself, or records more than " + MAX_DEPTH + " deep", type);
            return null;
        }
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeMirror componentType = typeOf(component, type);
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            complete &= checkReach(keyType, componentType);
            KeyModel text = readType(keyType, componentType, deeper);
            if (text == null) {
                complete = false;
            } else {
                components.add(new Component(name, text));
            }
        }
        return complete ? new KeyModel.Joined(components) : null;
    }

    /** As the record's type arguments make it; a component with an illegal name has no accessor, as javac says itself. */
    private TypeMirror typeOf(RecordComponentElement component, DeclaredType type) {
        ExecutableElement accessor = component.getAccessor();
        return accessor == null
                ? component.asType()
                : ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
    }

    /** Its text is made by a method call, which needs a visible type. */
    private boolean checkReach(TypeMirror keyType, TypeMirror componentType) {
        PackageElement here = elements.getPackageOf(spec);
        if (!Visibility.reaches(elements, here, keyType) || Visibility.reaches(elements, here, componentType)) {
            return true;
        }
        mistakes.at(spec, Problem.TYPE_NOT_VISIBLE, componentType, here.getQualifiedName());
        return false;
    }

    private void reject(TypeMirror keyType, List<String> path, @Nullable String reason, TypeMirror culprit) {
        String where = path.isEmpty() ? "The key type " + keyType : keyType + "." + String.join(".", path);
        mistakes.at(
                spec,
                Problem.KEY_WITHOUT_TEXT,
                where,
                reason != null ? reason : culprit + " has no canonical text",
                WAY_OUT);
    }
}
