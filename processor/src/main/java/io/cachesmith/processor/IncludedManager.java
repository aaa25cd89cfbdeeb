package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationValue;

/**
 * A manager of another module that becomes part of the one that is generated.
 *
 * @param type the interface
 * @param isPublic whether it is public
 * @param place where it is named
 * @param caches all that it has, with those of the managers that it includes itself
 */
record IncludedManager(ClassName type, boolean isPublic, AnnotationValue place, List<CacheEntry> caches) {

    /** The caches of several, each once, whichever ways lead to it. */
    static List<CacheEntry> caches(List<IncludedManager> managers) {
        TreeMap<ClassName, CacheEntry> bySpec = new TreeMap<>();
        managers.stream()
                .flatMap(manager -> manager.caches().stream())
                .forEach(cache -> bySpec.putIfAbsent(cache.spec(), cache));
        return List.copyOf(bySpec.values());
    }
}
