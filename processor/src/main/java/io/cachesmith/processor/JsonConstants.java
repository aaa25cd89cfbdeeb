package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.JSON_KEYS_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_KEY_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_TYPES_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_TYPE_CLASS;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The constants that hold how values stand in JSON. Those of records come first: they mention others only when they are
 * used. Each of the rest comes behind those that it mentions.
 */
final class JsonConstants {

    private final Names names;
    private final Names classes;
    private final Map<Object, String> constants = new LinkedHashMap<>();
    private final Map<Object, String> classNames = new LinkedHashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    JsonConstants(Collection<String> taken, Collection<String> takenByClasses) {
        names = Names.of(taken);
        classes = Names.ofClasses(takenByClasses);
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    List<String> names() {
        return List.copyOf(constants.values());
    }

    /** The class generated for a record, as a value or as a key. */
    String className(Object model) {
        return Objects.requireNonNull(classNames.get(model));
    }

    /** All keys that need a class. */
    List<KeyModel.Joined> recordKeys() {
        return classNames.keySet().stream()
                .filter(KeyModel.Joined.class::isInstance)
                .map(KeyModel.Joined.class::cast)
                .toList();
    }

    // ORDER | JsonTypes.STRING
    CodeBlock expression(JsonModel model) {
        if (model instanceof JsonModel.Scalar scalar) {
            return CodeBlock.of("$T.$L", JSON_TYPES_CLASS, scalar.constant());
        }
        if (model instanceof JsonModel.Anything) {
            return CodeBlock.of("$T.OBJECT", JSON_TYPES_CLASS);
        }
        return CodeBlock.of("$L", constants.get(model));
    }

    // TAG_KEY | JsonKeys.UUID
    CodeBlock expression(KeyModel key) {
        String constant = constants.get(key);
        return constant != null
                ? CodeBlock.of("$L", constant)
                : CodeBlock.of("$T.$L", JSON_KEYS_CLASS, readyConstant(key));
    }

    private static String readyConstant(KeyModel key) {
        if (key instanceof KeyModel.Canonical canonical) {
            return canonical.constant();
        }
        return key instanceof KeyModel.Primitive primitive ? primitive.constant() : "STRING";
    }

    // private static final JsonType<Order> ORDER = new OrderJson();
    void add(JsonRecord record) {
        String word = Names.word(record.type());
        String className = classes.take(word + "Json");
        classNames.put(record.model(), className);
        addType(record.model(), Names.constant(word), CodeBlock.of("new $L()", className));
    }

    // private static final JsonType<List<Order>> LIST_OF_ORDER = JsonTypes.list(ORDER);
    void add(JsonModel model) {
        if (constants.containsKey(model)) {
            return;
        }
        if (model instanceof JsonModel.EnumName constant) {
            addType(
                    model,
                    Names.constant(Names.word(constant.type())),
                    call("enumeration($T.values())", constant.type()));
        } else if (model instanceof JsonModel.ListOf list) {
            add(list.element());
            addType(model, "LIST_OF_" + word(list.element()), call("list($L)", expression(list.element())));
        } else if (model instanceof JsonModel.SetOf set) {
            add(set.element());
            addType(model, "SET_OF_" + word(set.element()), call("set($L)", expression(set.element())));
        } else if (model instanceof JsonModel.OptionalOf optional) {
            add(optional.content());
            addType(
                    model,
                    "OPTIONAL_" + word(optional.content()),
                    call("optional($L)", expression(optional.content())));
        } else if (model instanceof JsonModel.OrNull nullable) {
            add(nullable.other());
            addType(model, "NULLABLE_" + word(nullable.other()), call("nullable($L)", expression(nullable.other())));
        } else if (model instanceof JsonModel.ArrayOf array) {
            add(array.element());
            addType(
                    model,
                    "ARRAY_OF_" + word(array.element()),
                    call(
                            "array($L, $T[]::new)",
                            expression(array.element()),
                            reifiable(array.element().type())));
        } else if (model instanceof JsonModel.MapOf map) {
            addKey(map.key());
            add(map.value());
            addType(
                    model,
                    "MAP_OF_" + Names.constant(Names.word(map.keyType())) + "_TO_" + word(map.value()),
                    call("map($L, $L)", expression(map.key()), expression(map.value())));
        }
    }

    // private static final JsonKey<Tag> TAG_KEY = new TagKey();
    private void addKey(KeyModel key) {
        if (constants.containsKey(key)) {
            return;
        }
        if (key instanceof KeyModel.EnumName constant) {
            addKey(key, constant.type(), CodeBlock.of("$T.enumeration($T.values())", JSON_KEYS_CLASS, constant.type()));
        } else if (key instanceof KeyModel.Joined joined) {
            joined.components().forEach(component -> addKey(component.text()));
            String className = classes.take(Names.word(joined.type()) + "Key");
            classNames.put(key, className);
            addKey(key, joined.type(), CodeBlock.of("new $L()", className));
        }
    }

    private void addKey(KeyModel key, TypeName type, CodeBlock value) {
        add(key, Names.constant(Names.word(type)) + "_KEY", ParameterizedTypeName.get(JSON_KEY_CLASS, type), value);
    }

    private void addType(JsonModel model, String name, CodeBlock value) {
        add(model, name, ParameterizedTypeName.get(JSON_TYPE_CLASS, model.type()), value);
    }

    private void add(Object model, String wish, TypeName type, CodeBlock value) {
        String name = names.take(wish);
        constants.put(model, name);
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
    }

    private static CodeBlock call(String format, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = JSON_TYPES_CLASS;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CodeBlock.of("$T." + format, all);
    }

    private String word(JsonModel model) {
        if (model instanceof JsonModel.Scalar scalar) {
            return scalar.constant();
        }
        return model instanceof JsonModel.Anything ? "OBJECT" : Objects.requireNonNull(constants.get(model));
    }

    // Order | List<?>, of which there are arrays
    private static TypeName reifiable(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] wildcards = new TypeName[generic.typeArguments().size()];
            Arrays.fill(wildcards, WildcardTypeName.subtypeOf(Object.class));
            return ParameterizedTypeName.get(generic.rawType(), wildcards);
        }
        return type instanceof ArrayTypeName array ? ArrayTypeName.of(reifiable(array.componentType())) : type;
    }
}
