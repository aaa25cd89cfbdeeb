package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A manager without mistakes.
 *
 * @param type the interface
 * @param isPublic false if one of its caches is package-private
 * @param mentionsCheckers whether the annotations of those who check code can be seen from its module
 * @param caches in the order of their accessors
 */
record ManagerModel(ClassName type, boolean isPublic, boolean mentionsCheckers, List<CacheModel> caches) {

    ClassName implementation() {
        return implementationOf(type);
    }

    static ClassName implementationOf(ClassName manager) {
        return ClassName.get(manager.packageName(), manager.simpleName() + "Impl");
    }
}
