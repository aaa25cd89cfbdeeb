package io.cachesmith.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/**
 * The codec of a cache as its implementation has it.
 *
 * @param codec the expression
 * @param constants what it mentions, in an order that initialises each before it is used
 * @param classes what they mention
 */
record GeneratedCodec(CodeBlock codec, List<FieldSpec> constants, List<TypeSpec> classes) {

    static GeneratedCodec of(CodeBlock codec) {
        return new GeneratedCodec(codec, List.of(), List.of());
    }
}
