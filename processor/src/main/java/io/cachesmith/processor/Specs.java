package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what carries {@code @CacheSpec}. */
final class Specs {

    private Specs() {}

    /** In the order of their names: a round's own order changes between a clean and an incremental build. */
    static List<TypeElement> in(RoundEnvironment round, Elements elements) {
        TypeElement annotation = elements.getTypeElement(RuntimeNames.CACHE_SPEC);
        if (annotation == null) {
            return List.of();
        }
        return ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream()
                .sorted(Comparator.comparing(spec -> spec.getQualifiedName().toString()))
                .toList();
    }

    /**
     * Whether its implementation is there and right. Gradle hands over the classes of all declarations when one of them
     * changes, for the manager's sake, and has deleted the implementations that are to be generated anew.
     */
    static boolean isUpToDate(TypeElement spec, Elements elements, ClassFiles classFiles) {
        String implementation = CacheEntry.implementationOf(ClassName.get(spec)).canonicalName();
        return classFiles.contain(spec) && elements.getTypeElement(implementation) != null;
    }
}
