package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.CODECS_CLASS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the codec of values that are stored as JSON. */
final class StructureWriter {

    private StructureWriter() {}

    /**
     * Writes it.
     *
     * @param structure what the values are
     * @param memberTypes the simple names of types that the implementation inherits
     */
    static GeneratedCodec write(ValueModel.Structured structure, Collection<String> memberTypes) {
        TreeSet<String> mentioned =
                new TreeSet<>(Names.simpleNames(structure.json().type()));
        Stream.concat(
                        structure.records().stream().map(JsonRecord::type),
                        structure.records().stream().flatMap(StructureWriter::componentTypes))
                .forEach(type -> mentioned.addAll(Names.simpleNames(type)));
        TreeSet<String> classes = new TreeSet<>(mentioned);
        classes.addAll(memberTypes);
        // a variable hides a type of its name
        mentioned.add("NAMESPACE");
        JsonConstants constants = new JsonConstants(mentioned, classes);
        structure.records().forEach(constants::add);
        structure.records().stream()
                .flatMap(record -> record.components().stream())
                .forEach(component -> constants.add(component.json()));
        constants.add(structure.json());
        List<TypeSpec> generated = new ArrayList<>();
        structure.records().forEach(record -> generated.add(RecordJsonWriter.write(record, constants)));
        constants.recordKeys().forEach(key -> generated.add(RecordKeyWriter.write(key, constants)));
        String factory = structure.isImmutable() ? "immutableJson" : "json";
        return new GeneratedCodec(
                CodeBlock.of("$T.$L($L)", CODECS_CLASS, factory, constants.expression(structure.json())),
                constants.fields(),
                generated);
    }

    private static Stream<TypeName> componentTypes(JsonRecord record) {
        return record.components().stream().map(component -> component.json().type());
    }
}
