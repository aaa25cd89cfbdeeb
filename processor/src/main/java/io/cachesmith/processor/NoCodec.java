package io.cachesmith.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no codec, and what to do.
 *
 * @param reason null where there is none but that nobody wrote one
 * @param wayOut a sentence
 * @param isOfPlace whether the mistake is in how the type is used there; else it is the type
 */
record NoCodec(@Nullable String reason, String wayOut, boolean isOfPlace) {

    private static final String OBJECT = "java.lang.Object";

    private static final Map<String, String> PRIMITIVE_OPTIONALS = Map.of(
            "java.util.OptionalInt", "Integer", "java.util.OptionalLong", "Long", "java.util.OptionalDouble", "Double");

    private static final String BY_HAND_ONLY = "Name a hand-written Codec in @CacheSpec(codec = ...).";

    private static final String BY_HAND = "name a hand-written Codec in @CacheSpec(codec = ...).";

    static final NoCodec OPTIONAL_OF_OPTIONAL =
            ofPlace("an empty one and one of an empty one would be the same", "Use one Optional.");

    static final NoCodec NULLABLE_OPTIONAL =
            ofPlace("@Nullable and Optional both say that there may be nothing", "Remove @Nullable.");

    static final NoCodec SET_OF_ARRAYS = ofPlace("arrays have no equality", "Use a List, or a Set of lists.");

    static final NoCodec WILDCARD = ofPlace("a wildcard stands for many types", "Write one of them.");

    private static NoCodec ofPlace(String reason, String wayOut) {
        return new NoCodec(reason, wayOut, true);
    }

    /** Of what is neither a scalar, an enum, a record nor one of the containers. */
    static NoCodec of(TypeUse type, Elements elements, Types types) {
        if (type.kind() == TypeKind.WILDCARD) {
            return WILDCARD;
        }
        if (type.kind() == TypeKind.ERROR) {
            return new NoCodec("it is not on the class path", "Add it there, or " + BY_HAND, false);
        }
        if (type.kind() != TypeKind.DECLARED) {
            return new NoCodec(null, "Use another type, or " + BY_HAND, false);
        }
        TypeElement element = type.element();
        if (type.isRaw()) {
            return ofPlace("its type arguments are missing", "Write them.");
        }
        if (type.is(OBJECT)) {
            return ofPlace(
                    "any value is allowed in a Map<String, Object> only",
                    "Use that, a record, or the type of what is there.");
        }
        if (isAny(element, List.of("java.util.Collection", "java.util.Map"), elements, types)) {
            return ofPlace("List, Set and Map have one", "Use one of them.");
        }
        String box = PRIMITIVE_OPTIONALS.get(type.qualifiedName());
        if (box != null) {
            return ofPlace("Optional has one", "Use Optional<" + box + ">.");
        }
        NoCodec known = Culprits.find(element, elements, types).orElse(null);
        if (known != null) {
            return known;
        }
        if (type.qualifiedName().startsWith("java.") || type.qualifiedName().startsWith("javax.")) {
            return new NoCodec(null, "Use a scalar type or a record, or " + BY_HAND, false);
        }
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return new NoCodec("sealed types have none yet", BY_HAND_ONLY, false);
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return new NoCodec("it is an interface, and even sealed types have none yet", BY_HAND_ONLY, false);
        }
        return element.getModifiers().contains(Modifier.ABSTRACT)
                ? new NoCodec("it is an abstract class", "Use a record, or " + BY_HAND, false)
                : new NoCodec("it is a class", "Make it a record, or " + BY_HAND, false);
    }

    private static boolean isAny(TypeElement type, List<String> supertypes, Elements elements, Types types) {
        return supertypes.stream().anyMatch(supertype -> Culprits.isBelow(type, supertype, elements, types));
    }
}
