package io.cachesmith.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;

/** What encodes and decodes the values of a cache. */
sealed interface ValueModel {

    /**
     * A codec that the runtime has ready.
     *
     * @param constant its name there
     */
    record Scalar(String constant) implements ValueModel {}

    /**
     * The codec of an enum.
     *
     * @param type the enum
     */
    record EnumConstant(ClassName type) implements ValueModel {}

    /**
     * A codec that the user wrote.
     *
     * @param type its class
     */
    record HandWritten(ClassName type) implements ValueModel {}

    /**
     * JSON, with what is generated for it.
     *
     * @param json how a value stands in it
     * @param records all records in it, each once
     */
    record Structured(JsonModel json, List<JsonRecord> records) implements ValueModel {

        /** Whether no value can change once it is made; a list may, whatever a decoder makes of it. */
        boolean isImmutable() {
            Stream<JsonModel> components =
                    records.stream().flatMap(each -> each.components().stream()).map(JsonRecord.Component::json);
            return Stream.concat(Stream.of(json), components).allMatch(Structured::isFixed);
        }

        private static boolean isFixed(JsonModel model) {
            if (model instanceof JsonModel.OptionalOf optional) {
                return isFixed(optional.content());
            }
            if (model instanceof JsonModel.OrNull nullable) {
                return isFixed(nullable.other());
            }
            if (model instanceof JsonModel.Scalar scalar) {
                return !(scalar.type() instanceof ArrayTypeName);
            }
            return model instanceof JsonModel.Primitive
                    || model instanceof JsonModel.EnumName
                    || model instanceof JsonModel.RecordOf;
        }
    }
}
