package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.JSON_KEY_CLASS;
import static io.cachesmith.processor.RuntimeNames.KEY_TEXT_CLASS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the class that writes and reads a record as the key of a map. */
final class RecordKeyWriter {

    private RecordKeyWriter() {}

    // private static final class TagKey implements JsonKey<Tag> {
    static TypeSpec write(KeyModel.Joined key, JsonConstants constants) {
        return TypeSpec.classBuilder(constants.className(key))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(JSON_KEY_CLASS, key.type()))
                .addMethod(write(key))
                .addMethod(read(key, constants))
                .build();
    }

    // public String write(Tag key) {
    //     return KeyText.join(key.name(), String.valueOf(key.rank()));
    // }
    private static MethodSpec write(KeyModel.Joined key) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addParameter(key.type(), "key")
                .addStatement("return $L", KeyTextWriter.write(key, CodeBlock.of("key")))
                .build();
    }

    // public Tag read(String text) {
    //     String[] components = KeyText.split(text, 2);
    //     return new Tag(components[0], JsonKeys.INTEGER.read(components[1]));
    // }
    private static MethodSpec read(KeyModel.Joined key, JsonConstants constants) {
        List<KeyModel.Component> components = key.components();
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(key.type())
                .addParameter(String.class, "text");
        CodeBlock split = CodeBlock.of("$T.split(text, $L)", KEY_TEXT_CLASS, components.size());
        if (components.isEmpty()) {
            method.addStatement(split);
        } else {
            method.addStatement("$T components = $L", String[].class, split);
        }
        CodeBlock arguments = IntStream.range(0, components.size())
                .mapToObj(i -> argument(components.get(i).text(), i, constants))
                .collect(CodeBlock.joining(",$W"));
        return method.addStatement("return $L", Names.creation(key.type(), arguments))
                .build();
    }

    private static CodeBlock argument(KeyModel text, int index, JsonConstants constants) {
        return text instanceof KeyModel.Text
                ? CodeBlock.of("components[$L]", index)
                : CodeBlock.of("$L.read(components[$L])", constants.expression(text), index);
    }
}
