package io.cachesmith.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Why a type has no text that is the same for equal keys and for no others, and what to do.
 *
 * @param reason half a sentence
 * @param wayOut a sentence; empty where nothing better than the usual one is known
 */
record NoKeyText(String reason, Optional<String> wayOut) {

    static final NoKeyText NULL = new NoKeyText("it may be null, and null has no text", "Remove @Nullable.");

    private static final String EXACT = "Use a long of the smallest unit, or a String.";

    private static final NoKeyText EMPTY =
            new NoKeyText("it may be empty, and nothing has no text", "Use what is in it.");

    private static final NoKeyText FLOATING_POINT =
            new NoKeyText("0.0 and -0.0 are equal numbers with two texts, and NaN equals no number", EXACT);

    private static final NoKeyText CHANGES = because("it can change while it is a key");

    private static final Map<String, NoKeyText> KNOWN = Map.ofEntries(
            Map.entry("java.lang.Float", FLOATING_POINT),
            Map.entry("java.lang.Double", FLOATING_POINT),
            Map.entry("java.math.BigDecimal", new NoKeyText("1.0 and 1.00 are one number with two texts", EXACT)),
            Map.entry("java.math.BigInteger", because("it can be subclassed, and a subclass can have any text")),
            Map.entry("java.net.URI", because("%c3 and %C3 are equal in a URI, with two texts")),
            Map.entry("java.lang.Object", because("it can be anything")),
            Map.entry("java.util.Optional", EMPTY),
            Map.entry("java.util.OptionalInt", EMPTY),
            Map.entry("java.util.OptionalLong", EMPTY),
            Map.entry("java.util.Date", new NoKeyText(CHANGES.reason, "Use Instant.")));

    /** With all that is below them; the first that fits. */
    private static final List<Map.Entry<String, NoKeyText>> BELOW = List.of(
            Map.entry("java.util.Date", new NoKeyText(CHANGES.reason, "Use a java.time type.")),
            Map.entry("java.util.Calendar", new NoKeyText(CHANGES.reason, "Use ZonedDateTime.")),
            Map.entry("java.lang.CharSequence", new NoKeyText(CHANGES.reason, "Use String.")),
            Map.entry("java.util.Collection", CHANGES),
            Map.entry("java.util.Map", CHANGES));

    private NoKeyText(String reason, String wayOut) {
        this(reason, Optional.of(wayOut));
    }

    static NoKeyText because(String reason) {
        return new NoKeyText(reason, Optional.empty());
    }

    /** Of what is neither a scalar with a text, an enum nor a record. */
    static NoKeyText of(TypeUse type, Declaration declaration) {
        if (type.kind().isPrimitive()) {
            return FLOATING_POINT;
        }
        if (type.kind() == TypeKind.ARRAY) {
            return because("an array equals only itself, whatever is in it");
        }
        if (type.kind() == TypeKind.WILDCARD) {
            return new NoKeyText("a wildcard stands for many types", "Write one of them.");
        }
        if (type.kind() != TypeKind.DECLARED) {
            return because(type + " is no type with a text");
        }
        return type.isRaw()
                ? new NoKeyText("the type arguments of " + type + " are missing", "Write them.")
                : of(type, type.element(), declaration);
    }

    private static NoKeyText of(TypeUse type, TypeElement element, Declaration declaration) {
        NoKeyText known = KNOWN.get(type.qualifiedName());
        if (known != null) {
            return known;
        }
        return BELOW.stream()
                .filter(above -> Culprits.isBelow(element, above.getKey(), declaration.elements(), declaration.types()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> unknown(type, element));
    }

    private static NoKeyText unknown(TypeUse type, TypeElement element) {
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return because("the types of the sealed " + type + " could share a text");
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return because(type + " is an interface, and each of its classes can have another text");
        }
        return because(type + " is a class, and nothing says which text it has or that it does not change");
    }
}
