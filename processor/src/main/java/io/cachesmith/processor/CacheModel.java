package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;

/**
 * A declaration without mistakes: all that is generated for it follows from here.
 *
 * @param spec the interface
 * @param isPublic whether it and everything around it is public
 * @param accessor the name of the manager's accessor
 * @param namespace the namespace
 * @param ttl seconds, {@link CacheSpec#NO_EXPIRY} or {@link CacheSpec#MANAGER_DEFAULT}
 * @param maxBatch the largest batch
 * @param format the name of the format's constant
 * @param keyType the type of the keys
 * @param valueType the type of the values
 * @param key how a key's text is made
 * @param value what encodes and decodes the values
 * @param memberTypes the simple names of the types that the interface declares or inherits, and its implementation with it
 * @param warnings what the implementation would be warned of for mentioning these types
 */
record CacheModel(
        ClassName spec,
        boolean isPublic,
        String accessor,
        String namespace,
        long ttl,
        int maxBatch,
        String format,
        TypeName keyType,
        TypeName valueType,
        KeyModel key,
        ValueModel value,
        List<String> memberTypes,
        List<String> warnings) {

    /** The generated class, beside the outermost type of the declaration. */
    ClassName implementation() {
        return implementationOf(spec);
    }

    static ClassName implementationOf(ClassName spec) {
        return ClassName.get(spec.packageName(), String.join("_", spec.simpleNames()) + "Impl");
    }
}
