package io.cachesmith.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A type where it is used, with everything in it known: type parameters are replaced by what they stand for there.
 *
 * @param shape the type as it is declared; of what it consists, only {@code parts} tells
 * @param isNullable whether it is marked as nullable
 * @param parts its type arguments, the elements of an array, or the bound of a wildcard
 * @param size how many types it consists of
 */
record TypeUse(TypeMirror shape, boolean isNullable, List<TypeUse> parts, int size) {

    /** What is larger grows with every step; nothing that looks at each part of it would come to an end. */
    static final int MAX_SIZE = 200;

    static TypeUse of(TypeMirror shape, boolean isNullable, List<TypeUse> parts) {
        long size = 1 + parts.stream().mapToLong(TypeUse::size).sum();
        return new TypeUse(shape, isNullable, parts, (int) Math.min(size, 2 * MAX_SIZE));
    }

    TypeUse nullable(boolean nullable) {
        return nullable == isNullable ? this : new TypeUse(shape, nullable, parts, size);
    }

    TypeKind kind() {
        return shape.getKind();
    }

    /** Of a declared type only. */
    TypeElement element() {
        return (TypeElement) ((DeclaredType) shape).asElement();
    }

    String qualifiedName() {
        return element().getQualifiedName().toString();
    }

    boolean is(String qualifiedName) {
        return kind() == TypeKind.DECLARED && qualifiedName().equals(qualifiedName);
    }

    boolean isRaw() {
        return parts.isEmpty() && !element().getTypeParameters().isEmpty();
    }

    /** Whether it is another type wherever it is used. */
    boolean mentionsVariable() {
        return kind() == TypeKind.TYPEVAR || parts.stream().anyMatch(TypeUse::mentionsVariable);
    }

    /** All classes that are mentioned. */
    Stream<TypeElement> elements() {
        Stream<TypeElement> inside = parts.stream().flatMap(TypeUse::elements);
        return kind() == TypeKind.DECLARED ? Stream.concat(Stream.of(element()), inside) : inside;
    }

    /** Without annotations. */
    TypeName typeName() {
        return switch (kind()) {
            case DECLARED -> declaredName();
            case ARRAY -> ArrayTypeName.of(parts.get(0).typeName());
            case WILDCARD -> wildcardName();
            default -> TypeName.get(shape);
        };
    }

    private TypeName declaredName() {
        ClassName raw = ClassName.get(element());
        return parts.isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw, parts.stream().map(TypeUse::typeName).toArray(TypeName[]::new));
    }

    private TypeName wildcardName() {
        if (parts.isEmpty()) {
            return WildcardTypeName.subtypeOf(Object.class);
        }
        TypeName bound = parts.get(0).typeName();
        return isSuper() ? WildcardTypeName.supertypeOf(bound) : WildcardTypeName.subtypeOf(bound);
    }

    private boolean isSuper() {
        return ((WildcardType) shape).getSuperBound() != null;
    }

    /** Tells apart what has the same type and another JSON. */
    String identity() {
        String inside = parts.stream().map(TypeUse::identity).collect(Collectors.joining(",", "<", ">"));
        String own = switch (kind()) {
            case DECLARED -> qualifiedName();
            case ARRAY -> "[]";
            case WILDCARD -> isSuper() ? "?super" : "?";
            default -> shape.getKind().name();
        };
        return own + inside + (isNullable ? "?" : "");
    }

    /** As a user would write it who has imported everything. */
    @Override
    public String toString() {
        String inside = parts.stream().map(TypeUse::toString).collect(Collectors.joining(", "));
        return switch (kind()) {
            case DECLARED -> element().getSimpleName() + (parts.isEmpty() ? "" : "<" + inside + ">");
            case ARRAY -> inside + "[]";
            case WILDCARD -> parts.isEmpty() ? "?" : (isSuper() ? "? super " : "? extends ") + inside;
            default -> typeName().toString();
        };
    }
}
