package io.cachesmith.processor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * What the type parameters of a record stand for. The compiler's own substitution drops annotations, and with them which
 * arguments are nullable.
 *
 * @param byName the arguments
 * @param allowNull whether everything is nullable, marked or not
 */
record TypeArguments(Map<String, TypeUse> byName, boolean allowNull) {

    /** Of a type that stands alone. */
    static final TypeArguments NONE = new TypeArguments(Map.of(), false);

    private static final String OPTIONAL = "java.util.Optional";

    static TypeArguments of(TypeUse type, boolean allowNull) {
        TreeMap<String, TypeUse> byName = new TreeMap<>();
        TypeElement element = type.element();
        for (int i = 0; i < type.parts().size(); i++) {
            byName.put(
                    element.getTypeParameters().get(i).getSimpleName().toString(),
                    type.parts().get(i));
        }
        return new TypeArguments(byName, allowNull);
    }

    TypeUse apply(TypeMirror type) {
        boolean marked = Nullness.isMarked(type.getAnnotationMirrors());
        TypeUse use = replace(type);
        // an Optional says itself that there may be nothing
        boolean let = allowNull && !use.kind().isPrimitive() && !use.is(OPTIONAL);
        return use.nullable(use.isNullable() || marked || let);
    }

    private TypeUse replace(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            TypeUse argument = byName.get(variable.asElement().getSimpleName().toString());
            return argument != null ? argument : TypeUse.of(type, false, List.of());
        }
        return TypeUse.of(type, false, parts(type).map(this::apply).toList());
    }

    private static Stream<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream();
        }
        if (type instanceof ArrayType array) {
            return Stream.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull);
        }
        return Stream.empty();
    }
}
