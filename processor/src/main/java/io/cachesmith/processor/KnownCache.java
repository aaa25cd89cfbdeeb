package io.cachesmith.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A cache that belongs to the manager.
 *
 * @param spec its declaration
 * @param entry what the declaration says
 * @param compiledNow whether it is being compiled, so that a mistake can be shown at it
 * @param isWritable false if the declaration has mistakes, so that there will be no implementation
 */
record KnownCache(TypeElement spec, CacheEntry entry, boolean compiledNow, boolean isWritable) {

    static KnownCache of(TypeElement spec, boolean compiledNow, boolean isWritable, Elements elements) {
        SpecAnnotation annotation =
                SpecAnnotation.find(elements, spec, RuntimeNames.CACHE_SPEC).orElseThrow();
        CacheEntry entry = CacheEntry.of(spec, AnnotationRules.accessor(spec, annotation), annotation, elements);
        return new KnownCache(spec, entry, compiledNow, isWritable);
    }
}
