package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What a manager says of a cache; its declaration may still wait for a type, or have mistakes.
 *
 * @param spec the interface
 * @param visibility of it and everything around it
 * @param accessor the name of the manager's accessor
 * @param namespace the namespace
 * @param warnings what a manager would be warned of for mentioning the interface
 */
record CacheEntry(ClassName spec, Visibility visibility, String accessor, String namespace, List<String> warnings) {

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
