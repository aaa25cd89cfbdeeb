package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A manager without mistakes.
 *
 * @param type the interface
 * @param isPublic false if one of its caches is package-private
 * @param caches in the order of their accessors
 */
record ManagerModel(ClassName type, boolean isPublic, List<CacheEntry> caches) {

    ClassName implementation() {
        return implementationOf(type);
    }

    static ClassName implementationOf(ClassName manager) {
        return ClassName.get(manager.packageName(), manager.simpleName() + "Impl");
    }
}
