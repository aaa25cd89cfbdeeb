package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.CACHE_CONTEXT_CLASS;
import static io.cachesmith.processor.RuntimeNames.CODECS_CLASS;
import static io.cachesmith.processor.RuntimeNames.FORMAT_CLASS;
import static io.cachesmith.processor.RuntimeNames.GENERATED_CACHE_CLASS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachesmith.annotation.CacheSpec;
import javax.lang.model.element.Modifier;

/** Writes the implementation of one cache. */
final class CacheWriter {

    private CacheWriter() {}

    static TypeSpec write(CacheModel cache) {
        GeneratedCodec generated = codec(cache);
        TypeSpec.Builder type = TypeSpec.classBuilder(cache.implementation())
                .addJavadoc(
                        "{@link $T}, from {@code $L} to {@code $L}. Handed out by the generated manager.\n",
                        cache.spec(),
                        cache.keyType(),
                        cache.valueType())
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(GENERATED_CACHE_CLASS, cache.keyType(), cache.valueType()))
                .addSuperinterface(cache.spec())
                // an inherited member type hides an import of its name
                .alwaysQualify(cache.memberTypes().toArray(String[]::new))
                .addField(namespace(cache))
                .addFields(generated.constants())
                .addMethod(constructor(cache, generated.codec()))
                .addMethod(textOfKey(cache))
                .addTypes(generated.classes());
        if (cache.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.addAnnotations(Deprecations.suppression(cache.warnings())).build();
    }

    // public static final String NAMESPACE = "session:token";
    private static FieldSpec namespace(CacheModel cache) {
        return FieldSpec.builder(String.class, "NAMESPACE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The first part of every key of this cache.\n")
                .initializer("$S", cache.namespace())
                .build();
    }

    // public UserNameCacheImpl(CacheContext context) {
    //     super(
    //             context,
    //             context.<UUID, String>define(NAMESPACE)
    //                     .types("java.util.UUID", "java.lang.String")
    //                     .canonicalKeys(UUID.class)
    //                     .ttlSeconds(300L)
    //                     .codec(Codecs.STRING));
    // }
    private static MethodSpec constructor(CacheModel cache, CodeBlock codec) {
        CodeBlock.Builder facts = CodeBlock.builder()
                .add("super(\n$>$>context,\n")
                .add("context.<$T, $T>define(NAMESPACE)$>$>\n", cache.keyType(), cache.valueType())
                .add(
                        ".types($S, $S)\n",
                        cache.keyType().toString(),
                        cache.valueType().toString());
        if (cache.key() instanceof KeyModel.Canonical) {
            facts.add(".canonicalKeys($T.class)\n", cache.keyType().withoutAnnotations());
        }
        if (cache.ttl() == CacheSpec.NO_EXPIRY) {
            facts.add(".noExpiry()\n");
        } else if (cache.ttl() != CacheSpec.MANAGER_DEFAULT) {
            facts.add(".ttlSeconds($LL)\n", cache.ttl());
        }
        if (cache.maxBatch() != CacheSpec.MAX_BATCH) {
            facts.add(".maxBatch($L)\n", cache.maxBatch());
        }
        if (!cache.format().equals("JSON")) {
            facts.add(".format($T.$L)\n", FORMAT_CLASS, cache.format());
        }
        facts.add(".codec($L));$<$<$<$<\n", codec);
        return MethodSpec.constructorBuilder()
                .addJavadoc("Makes the cache of one manager.\n\n@param context what the manager's caches share\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(CACHE_CONTEXT_CLASS, "context")
                .addCode(facts.build())
                .build();
    }

    private static GeneratedCodec codec(CacheModel cache) {
        ValueModel value = cache.value();
        if (value instanceof ValueModel.Structured structured) {
            return StructureWriter.write(structured, cache.memberTypes());
        }
        if (value instanceof ValueModel.Scalar scalar) {
            return GeneratedCodec.of(CodeBlock.of("$T.$L", CODECS_CLASS, scalar.constant()));
        }
        if (value instanceof ValueModel.EnumConstant constant) {
            return GeneratedCodec.of(CodeBlock.of("$T.enumeration($T.values())", CODECS_CLASS, constant.type()));
        }
        return GeneratedCodec.of(CodeBlock.of("new $T()", ((ValueModel.HandWritten) value).type()));
    }

    // @Override
    // protected String textOfKey(UUID key) {
    //     return key.toString();
    // }
    private static MethodSpec textOfKey(CacheModel cache) {
        return MethodSpec.methodBuilder(RuntimeNames.TEXT_OF_KEY)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(String.class)
                .addParameter(cache.keyType(), "key")
                .addStatement("return $L", KeyTextWriter.write(cache.key(), CodeBlock.of("key")))
                .build();
    }
}
