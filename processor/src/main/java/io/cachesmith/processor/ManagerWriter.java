package io.cachesmith.processor;

import static io.cachesmith.processor.RuntimeNames.BACKEND_CLASS;
import static io.cachesmith.processor.RuntimeNames.CACHES_CLASS;
import static io.cachesmith.processor.RuntimeNames.CACHE_CONFIG_CLASS;
import static io.cachesmith.processor.RuntimeNames.CHECK_RETURN_VALUE_CLASS;
import static io.cachesmith.processor.RuntimeNames.GENERATED_MANAGER_CLASS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes a module's manager: the interface that an application uses, and its implementation. */
final class ManagerWriter {

    private ManagerWriter() {}

    static TypeSpec writeInterface(ManagerModel manager) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(manager.type())
                .addJavadoc(
                        "All caches of this module$L. Safe for use by any number of threads; close it at the end.\n",
                        manager.included().isEmpty() ? "" : " and of those that it includes");
        if (manager.included().isEmpty()) {
            type.addSuperinterface(CACHES_CLASS);
        }
        manager.included().forEach(included -> type.addSuperinterface(included.type()));
        if (manager.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addMethod(connectToUri(manager))
                .addMethod(connect(manager))
                .addMethod(inMemoryByDefault(manager))
                .addMethod(inMemory(manager))
                .addMethod(unavailable(manager));
        manager.own().forEach(cache -> type.addMethod(accessor(cache)));
        return type.build();
    }

    private static MethodSpec.Builder factory(ManagerModel manager, String name, String doc) {
        MethodSpec.Builder factory = MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(manager.type());
        if (manager.mentionsCheckers()) {
            // whoever throws the manager away leaves its connections open
            factory.addAnnotation(CHECK_RETURN_VALUE_CLASS);
        }
        return factory;
    }

    // @CheckReturnValue
    // static CacheManager connect(String uri) {
    //     return connect(CacheConfig.builder().uri(uri).build());
    // }
    private static MethodSpec connectToUri(ManagerModel manager) {
        return factory(manager, "connect", """
                        Makes a manager for a store. Returns at once, whether or not the store can be reached.

                        @param uri where the store is
                        @return a manager
                        """)
                .addParameter(String.class, "uri")
                .addStatement("return connect($T.builder().uri(uri).build())", CACHE_CONFIG_CLASS)
                .build();
    }

    // @CheckReturnValue
    // static CacheManager connect(CacheConfig config) {
    //     return new CacheManagerImpl(Backend.connect(config));
    // }
    private static MethodSpec connect(ManagerModel manager) {
        return factory(manager, "connect", """
                        Makes a manager for a store. Returns at once, whether or not the store can be reached, unless the
                        configuration says to fail fast.

                        @param config where the store is, and how to use it
                        @return a manager
                        """)
                .addParameter(CACHE_CONFIG_CLASS, "config")
                .addStatement("return new $T($T.connect(config))", manager.implementation(), BACKEND_CLASS)
                .build();
    }

    // @CheckReturnValue
    // static CacheManager inMemory() {
    //     return inMemory(CacheConfig.builder().build());
    // }
    private static MethodSpec inMemoryByDefault(ManagerModel manager) {
        return factory(manager, "inMemory", """
                        Makes a manager that keeps everything in this process, encoded as it would be for a server.

                        @return a manager
                        """)
                .addStatement("return inMemory($T.builder().build())", CACHE_CONFIG_CLASS)
                .build();
    }

    // @CheckReturnValue
    // static CacheManager inMemory(CacheConfig config) {
    //     return new CacheManagerImpl(Backend.inMemory(config));
    // }
    private static MethodSpec inMemory(ManagerModel manager) {
        return factory(manager, "inMemory", """
                        Makes a manager that keeps everything in this process, encoded as it would be for a server.

                        @param config its bound, its clock and its defaults; the URI does not matter
                        @return a manager
                        """)
                .addParameter(CACHE_CONFIG_CLASS, "config")
                .addStatement("return new $T($T.inMemory(config))", manager.implementation(), BACKEND_CLASS)
                .build();
    }

    // @CheckReturnValue
    // static CacheManager unavailable() {
    //     return new CacheManagerImpl(Backend.unavailable());
    // }
    private static MethodSpec unavailable(ManagerModel manager) {
        return factory(manager, "unavailable", """
                        Makes a manager in permanent outage: reads miss, writes are dropped, loaders run.

                        @return a manager
                        """)
                .addStatement("return new $T($T.unavailable())", manager.implementation(), BACKEND_CLASS)
                .build();
    }

    // SessionTokenCache sessionTokenCache();
    private static MethodSpec accessor(CacheEntry cache) {
        return MethodSpec.methodBuilder(cache.accessor())
                .addJavadoc(
                        "Returns the cache under {@code $L}; always the same instance.\n\n@return the cache\n",
                        cache.namespace())
                .addAnnotations(Deprecations.suppression(cache.warnings()))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(cache.spec())
                .build();
    }

    static TypeSpec writeImplementation(ManagerModel manager) {
        TypeSpec.Builder type = TypeSpec.classBuilder(manager.implementation())
                .addJavadoc("Makes and owns the caches of {@link $T}.\n", manager.type())
                .addModifiers(Modifier.FINAL)
                .superclass(GENERATED_MANAGER_CLASS)
                .addSuperinterface(manager.type())
                // an import of one that waits for a type which never comes would be one more error
                .alwaysQualify(manager.caches().stream()
                        .map(cache -> cache.implementation().simpleName())
                        .toArray(String[]::new));
        manager.caches().forEach(cache -> type.addField(field(cache)));
        type.addMethod(constructor(manager));
        manager.caches().forEach(cache -> type.addMethod(accessorBody(cache)));
        return type.build();
    }

    // private final SessionTokenCache sessionTokenCache;
    private static FieldSpec field(CacheEntry cache) {
        return FieldSpec.builder(cache.spec(), cache.accessor(), Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotations(Deprecations.suppression(cache.warnings()))
                .build();
    }

    // CacheManagerImpl(Backend backend) {
    //     super(backend);
    //     this.sessionTokenCache = add(new SessionTokenCacheImpl(context()));
    // }
    private static MethodSpec constructor(ManagerModel manager) {
        CodeBlock.Builder caches = CodeBlock.builder();
        manager.caches()
                .forEach(cache -> caches.addStatement(
                        "this.$N = add(new $T(context()))", cache.accessor(), cache.implementation()));
        return MethodSpec.constructorBuilder()
                .addParameter(BACKEND_CLASS, "backend")
                .addStatement("super(backend)")
                .addCode(caches.build())
                .build();
    }

    // @Override
    // public SessionTokenCache sessionTokenCache() {
    //     return sessionTokenCache;
    // }
    private static MethodSpec accessorBody(CacheEntry cache) {
        return MethodSpec.methodBuilder(cache.accessor())
                .addAnnotation(Override.class)
                .addAnnotations(Deprecations.suppression(cache.warnings()))
                .addModifiers(Modifier.PUBLIC)
                .returns(cache.spec())
                .addStatement("return $N", cache.accessor())
                .build();
    }
}
