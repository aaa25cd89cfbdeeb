package io.cachesmith.processor;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Finds the first type that does not exist (yet) in another type. */
final class MissingTypes {

    private MissingTypes() {}

    static Optional<String> in(TypeMirror type) {
        return Optional.ofNullable(type.accept(new Finder(), null));
    }

    /** Looks at everything that a type inherits from, and at nothing else of it: members may well be missing still. */
    static Optional<String> inSupertypes(TypeElement type) {
        return inSupertypes(type, new TreeSet<>());
    }

    /** Whether a supertype itself does not exist, and not just an argument of one; ECJ does not tell these apart. */
    static boolean isAnySupertype(TypeElement type) {
        return isAnySupertype(type, new TreeSet<>());
    }

    private static boolean isAnySupertype(TypeElement type, Set<String> seen) {
        return seen.add(type.getQualifiedName().toString())
                && type.getInterfaces().stream()
                        .anyMatch(supertype -> supertype.getKind() == TypeKind.ERROR
                                || isAnySupertype((TypeElement) ((DeclaredType) supertype).asElement(), seen));
    }

    private static Optional<String> inSupertypes(TypeElement type, Set<String> seen) {
        if (!seen.add(type.getQualifiedName().toString())) {
            return Optional.empty();
        }
        for (TypeMirror supertype : type.getInterfaces()) {
            Optional<String> missing = in(supertype);
            if (missing.isEmpty() && supertype instanceof DeclaredType declared) {
                missing = inSupertypes((TypeElement) declared.asElement(), seen);
            }
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static final class Finder extends SimpleTypeVisitor14<@Nullable String, @Nullable Void> {

        /** To ECJ a type with arguments is an error if one of these is; old javac does not tell the name of a generic one. */
        @Override
        public @Nullable String visitError(ErrorType type, @Nullable Void unused) {
            String argument = visitDeclared(type, null);
            if (argument != null) {
                return argument;
            }
            String name = type.toString();
            return name.startsWith("<") ? "a generic type" : name;
        }

        @Override
        public @Nullable String visitDeclared(DeclaredType type, @Nullable Void unused) {
            for (TypeMirror argument : type.getTypeArguments()) {
                String missing = argument.accept(this, null);
                if (missing != null) {
                    return missing;
                }
            }
            return null;
        }

        @Override
        public @Nullable String visitArray(ArrayType type, @Nullable Void unused) {
            return type.getComponentType().accept(this, null);
        }

        @Override
        public @Nullable String visitWildcard(WildcardType type, @Nullable Void unused) {
            TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
            return bound == null ? null : bound.accept(this, null);
        }
    }
}
