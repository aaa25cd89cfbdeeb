package io.cachesmith.processor;

import java.util.Optional;

/** Refuses records whose canonical constructor no call can choose. */
final class ConstructorRules {

    private static final String WAY_OUT = "Make that constructor private, or a static method.";

    private final Declaration declaration;

    ConstructorRules(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Checks a record inside of a value. */
    void checkValue(TypeUse type, Place place) {
        mistake(type)
                .ifPresent(reason -> declaration.rejectOnce(
                        "created " + type.typeName(),
                        Problem.VALUE_WITHOUT_CODEC,
                        place.with(type.toString()),
                        ": " + reason,
                        WAY_OUT));
    }

    /** Checks a record inside of a map's key. */
    void checkKey(TypeUse type, Place place) {
        mistake(type)
                .ifPresent(reason -> declaration.rejectOnce(
                        "created key " + type.typeName(), Problem.KEY_WITHOUT_TEXT, place.path(), reason, WAY_OUT));
    }

    /** Without type arguments the compiler lets no two constructors take the same. */
    private Optional<String> mistake(TypeUse type) {
        return type.parts().isEmpty()
                ? Optional.empty()
                : RecordMembers.rivals(type.element(), TypeArguments.of(type, false))
                        .filter(rival -> Visibility.isCallable(declaration.elements(), declaration.here(), rival))
                        .findFirst()
                        .map(rival -> "with these type arguments its constructor " + rival
                                + " takes the same as the canonical one");
    }
}
