package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;

/** The names of everything outside the JDK that generated code or its declaration mentions; a test proves that each exists. */
final class RuntimeNames {

    static final String CACHE_SPEC = "io.cachesmith.annotation.CacheSpec";
    static final String CACHE_KEY = "io.cachesmith.annotation.CacheKey";
    static final String CACHE_MANAGER_SPEC = "io.cachesmith.annotation.CacheManagerSpec";

    static final String TYPED_CACHE = "io.cachesmith.TypedCache";
    static final String ASYNC_TYPED_CACHE = "io.cachesmith.AsyncTypedCache";
    static final String BATCH = "io.cachesmith.Batch";
    static final String ENTRY_BATCH = "io.cachesmith.EntryBatch";
    static final String CODEC = "io.cachesmith.Codec";
    static final String GENERATED_CACHE = "io.cachesmith.spi.GeneratedCache";
    static final String GENERATED_MANAGER = "io.cachesmith.spi.GeneratedManager";
    static final String CACHE_CONTEXT = "io.cachesmith.spi.CacheContext";

    /** The operation of {@link #GENERATED_CACHE_CLASS} that a generated cache implements. */
    static final String TEXT_OF_KEY = "textOfKey";

    static final ClassName FORMAT_CLASS = ClassName.get("io.cachesmith.annotation", "Format");
    static final ClassName CACHES_CLASS = ClassName.get("io.cachesmith", "Caches");
    static final ClassName CACHE_CONFIG_CLASS = ClassName.get("io.cachesmith", "CacheConfig");
    static final ClassName BACKEND_CLASS = ClassName.get("io.cachesmith.spi", "Backend");
    static final ClassName CACHE_CONTEXT_CLASS = ClassName.get("io.cachesmith.spi", "CacheContext");
    static final ClassName CODECS_CLASS = ClassName.get("io.cachesmith.spi", "Codecs");
    static final ClassName GENERATED_CACHE_CLASS = ClassName.get("io.cachesmith.spi", "GeneratedCache");
    static final ClassName GENERATED_MANAGER_CLASS = ClassName.get("io.cachesmith.spi", "GeneratedManager");
    static final ClassName KEY_TEXT_CLASS = ClassName.get("io.cachesmith.spi", "KeyText");

    static final ClassName JSON_KEY_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonKey");
    static final ClassName JSON_KEYS_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonKeys");
    static final ClassName JSON_NAMES_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonNames");
    static final ClassName JSON_READER_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonReader");
    static final ClassName JSON_TYPE_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonType");
    static final ClassName JSON_TYPES_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonTypes");
    static final ClassName JSON_WRITER_CLASS = ClassName.get("io.cachesmith.spi.json", "JsonWriter");

    /** For those who let a checker of nulls look at generated code: what is read is null until it is there. */
    static final ClassName NULL_UNMARKED_CLASS = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    /** For those who let a checker look for results that are thrown away. */
    static final ClassName CHECK_RETURN_VALUE_CLASS =
            ClassName.get("com.google.errorprone.annotations", "CheckReturnValue");

    private RuntimeNames() {}
}
