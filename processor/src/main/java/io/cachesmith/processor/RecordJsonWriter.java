package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.JSON_NAMES_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_READER_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_TYPE_CLASS;
import static io.cachesmith.processor.RuntimeNames.JSON_WRITER_CLASS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachesmith.processor.JsonRecord.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the class that writes and reads one record. */
final class RecordJsonWriter {

    /** What is mentioned beside the locals of {@code read}: a local would hide it. {@code yield} begins a statement. */
    private static final List<String> TAKEN =
            List.of("in", "component", "NAMES", "JsonTypes", "Optional", "java", "io", "yield");

    private RecordJsonWriter() {}

    // private static final class OrderJson implements JsonType<Order> {
    static TypeSpec write(JsonRecord record, JsonConstants constants) {
        return TypeSpec.classBuilder(constants.className(record.model()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(JSON_TYPE_CLASS, record.type()))
                .addField(names(record))
                .addMethod(write(record, record.components(), constants))
                .addMethod(read(record, constants))
                .build();
    }

    // private static final JsonNames NAMES = JsonNames.of("Order", "id", "note").optional(1);
    private static FieldSpec names(JsonRecord record) {
        CodeBlock.Builder names = CodeBlock.builder().add("$T.of($S", JSON_NAMES_CLASS, record.simpleName());
        record.components().forEach(component -> names.add(",$W$S", component.name()));
        names.add(")");
        int[] optional = IntStream.range(0, record.components().size())
                .filter(index -> record.components().get(index).isOptional())
                .toArray();
        if (optional.length > 0) {
            names.add(".optional(");
            IntStream.range(0, optional.length).forEach(i -> names.add(i == 0 ? "$L" : ",$W$L", optional[i]));
            names.add(")");
        }
        return FieldSpec.builder(JSON_NAMES_CLASS, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(names.build())
                .build();
    }

    // public void write(JsonWriter out, Order value) {
    //     out.beginObject();
    //     out.component(NAMES, 0, JsonTypes.UUID, value.id());
    //     out.component(NAMES, 1, value.quantity());
    //     out.endObject();
    // }
    private static MethodSpec write(JsonRecord record, List<Component> components, JsonConstants constants) {
        MethodSpec.Builder method = override("write")
                .addParameter(JSON_WRITER_CLASS, "out")
                .addParameter(record.type(), "value")
                .addStatement("out.beginObject()");
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component.json() instanceof JsonModel.Primitive) {
                method.addStatement("out.component(NAMES, $L, value.$L())", i, component.name());
            } else {
                method.addStatement(
                        "out.component(NAMES, $L, $L, value.$L())",
                        i,
                        constants.expression(component.json()),
                        component.name());
            }
        }
        return method.addStatement("out.endObject()").build();
    }

    // public Order read(JsonReader in) {
    //     UUID id = null;
    //     int quantity = 0;
    //     in.beginObject(NAMES);
    //     for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
    //         switch (component) {
    //             case 0 -> id = JsonTypes.UUID.read(in);
    //             case 1 -> quantity = in.readInt();
    //         }
    //     }
    //     return new Order(id, quantity);
    // }
    private static MethodSpec read(JsonRecord record, JsonConstants constants) {
        List<Component> components = record.components();
        List<String> locals = locals(components, constants);
        MethodSpec.Builder method = override("read").returns(record.type()).addParameter(JSON_READER_CLASS, "in");
        for (int i = 0; i < components.size(); i++) {
            JsonModel json = components.get(i).json();
            method.addStatement("$T $L = $L", json.type(), locals.get(i), nothing(json));
        }
        method.addStatement("in.beginObject(NAMES)");
        if (components.isEmpty()) {
            // which is the end, or not there
            method.addStatement("in.nextComponent()");
        } else {
            method.beginControlFlow(
                            "for (int component = in.nextComponent(); component >= 0; component = in.nextComponent())")
                    .beginControlFlow("switch (component)");
            for (int i = 0; i < components.size(); i++) {
                method.addStatement(
                        "case $L -> $L = $L",
                        i,
                        locals.get(i),
                        reading(components.get(i).json(), constants));
            }
            method.endControlFlow().endControlFlow();
        }
        return method.addStatement("return $L", Names.creation(record.type(), arguments(locals)))
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Each is called like its component, unless something else is. */
    private static List<String> locals(List<Component> components, JsonConstants constants) {
        List<String> taken = new ArrayList<>(TAKEN);
        taken.addAll(constants.names());
        List<String> wishes = components.stream().map(Component::name).toList();
        List<String> all = new ArrayList<>(taken);
        all.addAll(wishes);
        Names others = Names.of(all);
        return wishes.stream()
                .map(name -> taken.contains(name) ? others.take(name) : name)
                .toList();
    }

    private static CodeBlock nothing(JsonModel json) {
        if (json instanceof JsonModel.OptionalOf) {
            return CodeBlock.of("$T.empty()", Optional.class);
        }
        if (!(json instanceof JsonModel.Primitive)) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(json.type().equals(TypeName.BOOLEAN) ? "false" : "0");
    }

    private static CodeBlock reading(JsonModel json, JsonConstants constants) {
        if (json instanceof JsonModel.Primitive primitive) {
            return CodeBlock.of(
                    "in.read$L()", Names.capitalized(primitive.type().toString()));
        }
        return CodeBlock.of("$L.read(in)", constants.expression(json));
    }

    private static CodeBlock arguments(List<String> locals) {
        return locals.stream().map(local -> CodeBlock.of("$L", local)).collect(CodeBlock.joining(",$W"));
    }
}
