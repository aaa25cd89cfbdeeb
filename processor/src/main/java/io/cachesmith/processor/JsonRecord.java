package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A record that stands in JSON as an object.
 *
 * @param model what mentions it
 * @param components in the order of the record
 */
record JsonRecord(JsonModel.RecordOf model, List<Component> components) {

    /**
     * A component of a record.
     *
     * @param name its name
     * @param json how its value stands in JSON
     */
    record Component(String name, JsonModel json) {

        boolean isOptional() {
            return json instanceof JsonModel.OptionalOf;
        }
    }

    TypeName type() {
        return model.type();
    }

    String simpleName() {
        ClassName raw = type() instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type();
        return raw.simpleName();
    }
}
