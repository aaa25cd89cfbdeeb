package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;

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
}
