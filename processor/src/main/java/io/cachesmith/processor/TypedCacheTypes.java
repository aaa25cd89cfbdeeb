package io.cachesmith.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds a generic supertype with the arguments that a type gives it, through any hierarchy. */
final class TypedCacheTypes {

    private TypedCacheTypes() {}

    /** {@link Types#directSupertypes} substitutes on the way up; the order of supertypes says nothing. */
    static Optional<DeclaredType> find(Types types, TypeMirror start, String supertype) {
        Deque<TypeMirror> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            TypeMirror type = open.remove();
            if (type instanceof DeclaredType declared
                    && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(supertype)) {
                return Optional.of(declared);
            }
            open.addAll(types.directSupertypes(type));
        }
        return Optional.empty();
    }

    /** The same with what is marked as nullable, which the compiler's substitution forgets. */
    static Optional<TypeUse> findUse(TypeElement start, String supertype, ClassFiles classFiles) {
        Deque<TypeUse> open = new ArrayDeque<>();
        open.add(TypeArguments.NONE.apply(start.asType()));
        while (!open.isEmpty()) {
            TypeUse type = open.remove();
            if (type.is(supertype)) {
                return Optional.of(type);
            }
            TypeArguments arguments = TypeArguments.of(type, classFiles.hideAnnotationsOf(type.element()));
            type.element().getInterfaces().forEach(above -> open.add(arguments.apply(above)));
        }
        return Optional.empty();
    }
}
