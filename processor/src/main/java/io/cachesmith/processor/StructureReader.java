package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a type stands in JSON, and every record that it leads to. Records are read one after the other and not one
 * inside of the other, so that a path that is reported is the shortest, and a type that contains itself is no matter.
 */
final class StructureReader {

    /** Nobody writes so many; a generic record may lead to ever new ones. */
    private static final int MAX_RECORDS = 500;

    private static final String KEY_WAY_OUT =
            "Use String, an integer type, UUID, an enum, a java.time type or a record of these.";

    private record OpenRecord(TypeUse type, JsonModel.RecordOf model, Place place) {}

    private final Declaration declaration;
    private final JacksonRules jackson;
    private final KeyTypeReader keys;
    private final Set<String> seen = new TreeSet<>();
    private final Deque<OpenRecord> open = new ArrayDeque<>();

    StructureReader(Declaration declaration) {
        this.declaration = declaration;
        this.jackson = new JacksonRules(declaration);
        this.keys = new KeyTypeReader(declaration, KEY_WAY_OUT, jackson::check);
    }

    /** Returns null if there is a part without codec, which is reported then, or one that does not exist yet. */
    ValueModel.@Nullable Structured read(TypeUse type) {
        // a cache has no null to begin with
        JsonModel json = read(type.nullable(false), Place.of(type));
        List<JsonRecord> records = new ArrayList<>();
        while (!open.isEmpty()) {
            OpenRecord record = open.remove();
            if (seen.size() > MAX_RECORDS || record.type().size() > TypeUse.MAX_SIZE) {
                rejectEndless(type, record.type());
                return null;
            }
            records.add(readRecord(record));
        }
        return json == null ? null : new ValueModel.Structured(json, records);
    }

    /** A component that is reported is left out. */
    private JsonRecord readRecord(OpenRecord record) {
        TypeElement element = record.type().element();
        jackson.check(element, record.place());
        RecordMembers.canonicalConstructor(element).ifPresent(declaration.deprecations()::mention);
        TypeArguments arguments =
                TypeArguments.of(record.type(), declaration.classFiles().hideAnnotationsOf(element));
        List<JsonRecord.Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            JsonModel json = readComponent(component, arguments, record.place().component(element, name));
            if (json != null) {
                components.add(new JsonRecord.Component(name, json));
            }
        }
        return new JsonRecord(record.model(), components);
    }

    private @Nullable JsonModel readComponent(RecordComponentElement component, TypeArguments arguments, Place place) {
        if (!declaration.requireExisting(component.asType())) {
            return null;
        }
        TypeUse type = arguments.apply(component.asType());
        declaration.deprecations().mention(type);
        RecordMembers.accessor(component).ifPresent(declaration.deprecations()::mention);
        declaration.requireVisible(type, place);
        return type.kind().isPrimitive()
                ? new JsonModel.Primitive(type.typeName())
                : read(type.nullable(type.isNullable() || Nullness.isMarked(component)), place);
    }

    private @Nullable JsonModel read(TypeUse type, Place place) {
        if (!type.isNullable()) {
            return readNonNull(type, place);
        }
        if (type.is("java.util.Optional")) {
            reject(NoCodec.NULLABLE_OPTIONAL, type, place);
            return null;
        }
        JsonModel other = readNonNull(type, place);
        return other == null ? null : new JsonModel.OrNull(other);
    }

    private @Nullable JsonModel readNonNull(TypeUse type, Place place) {
        String scalar = Scalars.codec(type);
        if (scalar != null) {
            return new JsonModel.Scalar(type.typeName(), scalar);
        }
        if (type.kind() == TypeKind.ARRAY) {
            return readArray(type, place);
        }
        if (type.kind() == TypeKind.DECLARED && !type.isRaw()) {
            TypeElement element = type.element();
            if (element.getKind() == ElementKind.ENUM) {
                jackson.check(element, place);
                return new JsonModel.EnumName(ClassName.get(element));
            }
            if (element.getKind() == ElementKind.RECORD) {
                return readRecordType(type, place);
            }
            switch (type.qualifiedName()) {
                case "java.util.List" -> {
                    return readElement(type, place, JsonModel.ListOf::new);
                }
                case "java.util.Set" -> {
                    return readSet(type, place);
                }
                case "java.util.Map" -> {
                    return readMap(type, place);
                }
                case "java.util.Optional" -> {
                    return readOptional(type, place);
                }
                default -> {}
            }
        }
        reject(NoCodec.of(type, declaration.elements(), declaration.types()), type, place);
        return null;
    }

    private @Nullable JsonModel readArray(TypeUse type, Place place) {
        TypeKind element = type.parts().get(0).kind();
        return element.isPrimitive()
                ? new JsonModel.Scalar(type.typeName(), Scalars.array(element))
                : readElement(type, place, JsonModel.ArrayOf::new);
    }

    private @Nullable JsonModel readElement(TypeUse type, Place place, UnaryOperator<JsonModel> container) {
        JsonModel element = read(type.parts().get(0), place.element());
        return element == null ? null : container.apply(element);
    }

    private @Nullable JsonModel readSet(TypeUse type, Place place) {
        if (type.parts().get(0).kind() == TypeKind.ARRAY) {
            reject(NoCodec.SET_OF_ARRAYS, type, place);
            return null;
        }
        return readElement(type, place, JsonModel.SetOf::new);
    }

    private @Nullable JsonModel readMap(TypeUse type, Place place) {
        TypeUse key = type.parts().get(0);
        TypeUse value = type.parts().get(1);
        KeyModel keyText = keys.read(key, place.key());
        boolean isFree = value.is("java.lang.Object") && keyText instanceof KeyModel.Text;
        JsonModel json = isFree ? new JsonModel.Anything() : read(value, place.value());
        return keyText == null || json == null ? null : new JsonModel.MapOf(key.typeName(), keyText, json);
    }

    private @Nullable JsonModel readOptional(TypeUse type, Place place) {
        // what is there is not null
        TypeUse content = type.parts().get(0).nullable(false);
        if (content.is("java.util.Optional")) {
            reject(NoCodec.OPTIONAL_OF_OPTIONAL, type, place);
            return null;
        }
        JsonModel json = read(content, place);
        return json == null ? null : new JsonModel.OptionalOf(json);
    }

    private @Nullable JsonModel readRecordType(TypeUse type, Place place) {
        if (type.parts().stream().anyMatch(argument -> argument.kind() == TypeKind.WILDCARD)) {
            reject(NoCodec.WILDCARD, type, place);
            return null;
        }
        JsonModel.RecordOf model =
                new JsonModel.RecordOf(type.typeName(), type.nullable(false).identity());
        if (seen.add(model.identity())) {
            open.add(new OpenRecord(type, model, place));
        }
        return model;
    }

    private void rejectEndless(TypeUse root, TypeUse type) {
        declaration.rejectOnce(
                "endless",
                Problem.VALUE_WITHOUT_CODEC,
                root,
                ": " + type.element().getSimpleName() + " leads to ever more types",
                "Let a generic record mention itself with its own type arguments only.");
    }

    private void reject(NoCodec why, TypeUse type, Place place) {
        boolean isOfClass = !why.isOfPlace() && type.kind() == TypeKind.DECLARED;
        String culprit = isOfClass ? "class " + type.qualifiedName() : "place " + place.owner();
        declaration.rejectOnce(
                culprit,
                Problem.VALUE_WITHOUT_CODEC,
                place.with(type.toString()),
                why.reason() == null ? "" : ": " + why.reason(),
                why.wayOut());
    }
}
