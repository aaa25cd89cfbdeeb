package io.cachesmith.processor;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What the caches of one manager must not have in common, and what each must be for a manager in its package. */
final class ManagerRules {

    private final Elements elements;
    private final List<KnownCache> caches;
    private final Consumer<Diagnostics> reports;

    ManagerRules(Elements elements, List<KnownCache> caches, Consumer<Diagnostics> reports) {
        this.elements = elements;
        this.caches = caches;
        this.reports = reports;
    }

    void check(String managerPackage) {
        Rivals rivals = new Rivals(caches);
        for (KnownCache cache : caches) {
            Diagnostics mistakes = new Diagnostics(cache.spec());
            checkAlone(cache, managerPackage, mistakes);
            // where only one of two is being compiled, it is the one to be told
            if (cache.compiledNow()) {
                rivals.of(cache).forEach(other -> checkPair(cache, other, mistakes));
            }
            reports.accept(mistakes);
        }
    }

    private static void checkAlone(KnownCache cache, String managerPackage, Diagnostics mistakes) {
        if (!isWithinReach(cache.model(), managerPackage)) {
            mistakes.at(cache.spec(), Problem.SPEC_PACKAGE_PRIVATE, cache.spec().getSimpleName(), managerPackage);
        }
    }

    private static boolean isWithinReach(CacheModel cache, String managerPackage) {
        return cache.isPublic() || cache.spec().packageName().equals(managerPackage);
    }

    private void checkPair(KnownCache cache, KnownCache other, Diagnostics mistakes) {
        String namespace = cache.model().namespace();
        String taken = other.model().namespace();
        TypeElement otherSpec = other.spec();
        if (namespace.equals(taken)) {
            at(cache, "namespace", mistakes, Problem.NAMESPACE_DUPLICATE, namespace, otherSpec.getQualifiedName());
        } else if (NamespaceRules.meet(namespace, taken)) {
            at(cache, "namespace", mistakes, Problem.NAMESPACE_PREFIX, namespace, taken, otherSpec.getQualifiedName());
        }
        if (cache.model().accessor().equals(other.model().accessor())) {
            at(
                    cache,
                    "name",
                    mistakes,
                    Problem.ACCESSOR_CLASH,
                    cache.model().accessor(),
                    cache.spec().getQualifiedName(),
                    "that of " + otherSpec.getQualifiedName());
        }
    }

    private void at(KnownCache cache, String element, Diagnostics mistakes, Problem problem, Object... arguments) {
        SpecAnnotation annotation = SpecAnnotation.find(elements, cache.spec(), RuntimeNames.CACHE_SPEC)
                .orElseThrow();
        mistakes.at(annotation.mirror(), annotation.place(element), problem, arguments);
    }

    /** What can be written of them: those that the manager sees, by accessor, the first of each name. */
    static List<CacheModel> writable(List<KnownCache> caches, String managerPackage) {
        TreeMap<String, CacheModel> byAccessor = new TreeMap<>();
        caches.stream()
                .map(KnownCache::model)
                .filter(cache -> isWithinReach(cache, managerPackage))
                .forEach(cache -> byAccessor.putIfAbsent(cache.accessor(), cache));
        return List.copyOf(byAccessor.values());
    }
}
