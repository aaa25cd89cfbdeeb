package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What a manager says of a cache, which may have been compiled with another module; its declaration may still wait for a type, or have mistakes.
 *
 * @param spec the interface
 * @param visibility of it and everything around it
 * @param accessor the name of the manager's accessor
 * @param namespace the namespace
 * @param warnings what a manager would be warned of for mentioning the interface
 */
record CacheEntry(ClassName spec, Visibility visibility, String accessor, String namespace, List<String> warnings) {

    static CacheEntry of(TypeElement spec, String accessor, SpecAnnotation annotation, Elements elements) {
        Deprecations deprecations = new Deprecations(elements);
        deprecations.mention(spec);
        return new CacheEntry(
                ClassName.get(spec),
                Visibility.of(spec),
                accessor,
                annotation.text("namespace"),
                deprecations.warnings());
    }

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** The generated class, beside the outermost type of the declaration. */
    ClassName implementation() {
        return implementationOf(spec);
    }

    static ClassName implementationOf(ClassName spec) {
        return ClassName.get(spec.packageName(), String.join("_", spec.simpleNames()) + "Impl");
    }
}
