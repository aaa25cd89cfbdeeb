package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import io.cachesmith.processor.KeyModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Finds out how a type makes the text of a key, or reports why it cannot. */
final class KeyTypeReader {

    /** Far deeper than a key can sensibly be; a record may contain itself, or ever larger ones. */
    private static final int MAX_DEPTH = 8;

    private final Declaration declaration;
    private final String wayOut;
    private final BiConsumer<TypeUse, Place> rules;

    /**
     * Reads by the rules of one kind of keys.
     *
     * @param declaration what mentions the keys
     * @param wayOut what to do about a type without text
     * @param rules what else to check of each record and enum
     */
    KeyTypeReader(Declaration declaration, String wayOut, BiConsumer<TypeUse, Place> rules) {
        this.declaration = declaration;
        this.wayOut = wayOut;
        this.rules = rules;
    }

    /** Returns null if there is no text, which is reported then. */
    @Nullable
    KeyModel read(TypeUse type, Place place) {
        declaration.deprecations().mention(type);
        declaration.requireVisible(type, place);
        return read(type, place, 0);
    }

    private @Nullable KeyModel read(TypeUse type, Place place, int depth) {
        String constant = Scalars.key(type);
        if (constant != null) {
            if (type.kind().isPrimitive()) {
                return new KeyModel.Primitive(constant);
            }
            return type.is("java.lang.String") ? new KeyModel.Text() : new KeyModel.Canonical(constant);
        }
        if (type.kind() == TypeKind.DECLARED && !type.isRaw()) {
            TypeElement element = type.element();
            if (element.getKind() == ElementKind.ENUM) {
                rules.accept(type, place);
                return new KeyModel.EnumName(ClassName.get(element));
            }
            if (element.getKind() == ElementKind.RECORD) {
                rules.accept(type, place);
                return readRecord(type, place, depth);
            }
        }
        reject(place, NoKeyText.of(type, declaration));
        return null;
    }

    private @Nullable KeyModel readRecord(TypeUse type, Place place, int depth) {
        if (depth == MAX_DEPTH) {
            reject(place, NoKeyText.because("it contains itself, or records more than " + MAX_DEPTH + " deep"));
            return null;
        }
        TypeElement element = type.element();
        TypeArguments arguments = TypeArguments.of(type, false);
        RecordMembers.canonicalConstructor(element).ifPresent(declaration.deprecations()::mention);
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            if (!declaration.requireExisting(component.asType())) {
                complete = false;
                continue;
            }
            TypeUse use = arguments.apply(component.asType());
            RecordMembers.accessor(component).ifPresent(declaration.deprecations()::mention);
            KeyModel text = use.isNullable() || Nullness.isMarked(component)
                    ? rejectNull(place.component(element, name))
                    : readComponent(use, place.component(element, name), depth);
            if (text == null) {
                complete = false;
            } else {
                components.add(new Component(name, use.typeName(), text));
            }
        }
        return complete ? new KeyModel.Joined(type.typeName(), components) : null;
    }

    private @Nullable KeyModel readComponent(TypeUse type, Place place, int depth) {
        declaration.deprecations().mention(type);
        declaration.requireVisible(type, place);
        return read(type, place, depth + 1);
    }

    private @Nullable KeyModel rejectNull(Place place) {
        reject(place, NoKeyText.NULL);
        return null;
    }

    private void reject(Place place, NoKeyText why) {
        String where = place.isRoot() ? "The key type " + place.path() : place.path();
        declaration.rejectOnce(
                "key " + place.owner(),
                Problem.KEY_WITHOUT_TEXT,
                where,
                why.reason(),
                why.wayOut().orElse(wayOut));
    }
}
