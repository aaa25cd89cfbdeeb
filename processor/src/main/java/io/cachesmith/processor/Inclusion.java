package io.cachesmith.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Where a manager is said to include others.
 *
 * @param here the package that says it
 * @param annotation the annotation that names them
 */
record Inclusion(PackageElement here, SpecAnnotation annotation) {

    static Optional<Inclusion> find(Elements elements, List<PackageElement> packages) {
        return packages.stream()
                .flatMap(each -> SpecAnnotation.find(elements, each, RuntimeNames.CACHE_MANAGER_SPEC)
                        .map(annotation -> new Inclusion(each, annotation))
                        .stream())
                .filter(inclusion -> !inclusion.annotation().list("include").isEmpty())
                .findFirst();
    }
}
