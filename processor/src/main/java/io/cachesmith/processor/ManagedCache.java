package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;

/**
 * What a manager knows of one of its caches, which may have been compiled with another module.
 *
 * @param spec the interface
 * @param accessor the name of the manager's accessor
 * @param namespace the namespace
 */
record ManagedCache(ClassName spec, String accessor, String namespace) {

    static ManagedCache of(CacheModel cache) {
        return new ManagedCache(cache.spec(), cache.accessor(), cache.namespace());
    }

    ClassName implementation() {
        return CacheModel.implementationOf(spec);
    }
}
