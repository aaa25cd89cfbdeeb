package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.KEY_TEXT_CLASS;

import com.palantir.javapoet.CodeBlock;

/** Writes the expression that makes a key's text. */
final class KeyTextWriter {

    private KeyTextWriter() {}

    // key | key.toString() | key.name() | String.valueOf(key.id()) | keyText(key)
    // KeyText.join(key.tenant(), String.valueOf(key.id()))
    static CodeBlock write(KeyModel text, CodeBlock key) {
        if (text instanceof KeyModel.Canonical) {
            return CodeBlock.of("$L.toString()", key);
        }
        if (text instanceof KeyModel.EnumName) {
            return CodeBlock.of("$L.name()", key);
        }
        if (text instanceof KeyModel.Primitive) {
            return CodeBlock.of("$T.valueOf($L)", String.class, key);
        }
        if (text instanceof KeyModel.Joined joined) {
            CodeBlock components = joined.components().stream()
                    .map(component -> write(component.text(), CodeBlock.of("$L.$L()", key, component.accessor())))
                    .collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.join($L)", KEY_TEXT_CLASS, components);
        }
        if (text instanceof KeyModel.UserMethod method) {
            return method.owner() == null
                    ? CodeBlock.of("$L($L)", method.name(), key)
                    : CodeBlock.of("$T.$L($L)", method.owner(), method.name(), key);
        }
        return key;
    }
}
