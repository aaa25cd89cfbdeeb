package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A manager without mistakes.
 *
 * @param type the interface
 * @param own the caches of its module, in the order of their accessors
 * @param included the managers of other modules
 * @param mentionsCheckers whether the annotations of those who check code can be seen from its module
 */
record ManagerModel(ClassName type, List<CacheEntry> own, List<IncludedManager> included, boolean mentionsCheckers) {

    /** False if one of its caches, or a manager that it includes, is package-private. */
    boolean isPublic() {
        return own.stream().allMatch(CacheEntry::isPublic) && included.stream().allMatch(IncludedManager::isPublic);
    }

    /** All caches, in the order of their accessors, the first of each name. */
    List<CacheEntry> caches() {
        TreeMap<String, CacheEntry> byAccessor = new TreeMap<>();
        Stream.concat(own.stream(), IncludedManager.caches(included).stream())
                .forEach(cache -> byAccessor.putIfAbsent(cache.accessor(), cache));
        return List.copyOf(byAccessor.values());
    }

    ClassName implementation() {
        return implementationOf(type);
    }

    static ClassName implementationOf(ClassName manager) {
        return ClassName.get(manager.packageName(), manager.simpleName() + "Impl");
    }
}
