package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A manager without mistakes.
 *
 * @param type the interface
 * @param isPublic false if one of its caches, or a manager that it includes, is package-private
 * @param own the caches of its module, in the order of their accessors
 * @param included the managers of other modules
 */
record ManagerModel(ClassName type, boolean isPublic, List<ManagedCache> own, List<IncludedManager> included) {

    static ManagerModel of(ClassName type, List<CacheModel> own, List<IncludedManager> included) {
        return new ManagerModel(
                type,
                own.stream().allMatch(CacheModel::isPublic) && included.stream().allMatch(IncludedManager::isPublic),
                own.stream().map(ManagedCache::of).toList(),
                included);
    }

    /** All caches, in the order of their accessors, the first of each name. */
    List<ManagedCache> caches() {
        TreeMap<String, ManagedCache> byAccessor = new TreeMap<>();
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
