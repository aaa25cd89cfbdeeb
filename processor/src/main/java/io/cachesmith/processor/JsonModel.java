package io.cachesmith.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How values of one type stand in JSON. Equal models write and read the same. */
sealed interface JsonModel {

    /** The type of the values. */
    TypeName type();

    /**
     * A type that the runtime has ready.
     *
     * @param constant its name there
     */
    record Scalar(TypeName type, String constant) implements JsonModel {}

    /** A primitive component; nothing else is primitive. */
    record Primitive(TypeName type) implements JsonModel {}

    /** An enum: the name of the constant. */
    record EnumName(ClassName type) implements JsonModel {}

    /**
     * A record, which may contain itself: its components are not here.
     *
     * @param identity the type and what in it is nullable
     */
    record RecordOf(TypeName type, String identity) implements JsonModel {}

    /** A list. */
    record ListOf(JsonModel element) implements JsonModel {

        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(ClassName.get(List.class), element.type());
        }
    }

    /** A set. */
    record SetOf(JsonModel element) implements JsonModel {

        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(ClassName.get(Set.class), element.type());
        }
    }

    /** A map. */
    record MapOf(TypeName keyType, KeyModel key, JsonModel value) implements JsonModel {

        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(ClassName.get(Map.class), keyType, value.type());
        }
    }

    /** An optional. */
    record OptionalOf(JsonModel content) implements JsonModel {

        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), content.type());
        }
    }

    /** An array of what is not primitive. */
    record ArrayOf(JsonModel element) implements JsonModel {

        @Override
        public TypeName type() {
            return ArrayTypeName.of(element.type());
        }
    }

    /** Any JSON. */
    record Anything() implements JsonModel {

        @Override
        public TypeName type() {
            return ClassName.get(Object.class);
        }
    }

    /** What may also be null. */
    record OrNull(JsonModel other) implements JsonModel {

        @Override
        public TypeName type() {
            return other.type();
        }
    }
}
