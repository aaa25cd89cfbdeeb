package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.util.Elements;

/** What the caches of one manager must not have in common, and what each must be for a manager in its package. */
final class ManagerRules {

    private final Elements elements;
    private final List<KnownCache> caches;
    private final List<IncludedManager> included;
    private final Consumer<Diagnostics> reports;

    ManagerRules(
            Elements elements, List<KnownCache> caches, List<IncludedManager> included, Consumer<Diagnostics> reports) {
        this.elements = elements;
        this.caches = caches;
        this.included = included;
        this.reports = reports;
    }

    void check(String managerPackage) {
        List<ManagedCache> fromElsewhere = IncludedManager.caches(included);
        for (KnownCache cache : caches) {
            Diagnostics mistakes = new Diagnostics(cache.spec());
            checkAlone(cache, managerPackage, mistakes);
            // where only one of two is being compiled, it is the one to be told
            if (cache.compiledNow()) {
                Stream<ManagedCache> others = caches.stream()
                        .filter(other -> !other.equals(cache))
                        .map(other -> ManagedCache.of(other.model()));
                Stream.concat(others, fromElsewhere.stream()).forEach(other -> checkPair(cache, other, mistakes));
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

    private void checkPair(KnownCache cache, ManagedCache other, Diagnostics mistakes) {
        String namespace = cache.model().namespace();
        String taken = other.namespace();
        String otherSpec = other.spec().canonicalName();
        if (namespace.equals(taken)) {
            at(cache, "namespace", mistakes, Problem.NAMESPACE_DUPLICATE, namespace, otherSpec);
        } else if (NamespaceRules.meet(namespace, taken)) {
            at(cache, "namespace", mistakes, Problem.NAMESPACE_PREFIX, namespace, taken, otherSpec);
        }
        if (cache.model().accessor().equals(other.accessor())) {
            at(
                    cache,
                    "name",
                    mistakes,
                    Problem.ACCESSOR_CLASH,
                    cache.model().accessor(),
                    cache.spec().getQualifiedName(),
                    "that of " + otherSpec);
        }
    }

    private void at(KnownCache cache, String element, Diagnostics mistakes, Problem problem, Object... arguments) {
        SpecAnnotation annotation = SpecAnnotation.find(elements, cache.spec(), RuntimeNames.CACHE_SPEC)
                .orElseThrow();
        mistakes.at(annotation.mirror(), annotation.place(element), problem, arguments);
    }

    /**
     * Compares the caches of the included managers with each other and with those of this module that are not compiled now.
     *
     * @param include the annotation that names the managers
     */
    void checkIncluded(SpecAnnotation include, Diagnostics mistakes) {
        TreeMap<ClassName, ManagedCache> seen = new TreeMap<>();
        caches.stream()
                .filter(cache -> !cache.compiledNow())
                .map(cache -> ManagedCache.of(cache.model()))
                .forEach(cache -> seen.put(cache.spec(), cache));
        for (IncludedManager manager : included) {
            for (ManagedCache cache : manager.caches()) {
                ManagedCache known = seen.putIfAbsent(cache.spec(), cache);
                if (known == null) {
                    seen.values().stream()
                            .filter(other -> !other.equals(cache))
                            .forEach(other -> checkPair(cache, other, include.mirror(), manager.place(), mistakes));
                } else if (!known.accessor().equals(cache.accessor())) {
                    mistakes.at(
                            include.mirror(),
                            manager.place(),
                            Problem.INCLUDE_UNUSABLE,
                            manager.type(),
                            cache.spec() + " is its " + cache.accessor() + "() and the " + known.accessor()
                                    + "() of another manager",
                            "Compile the modules of both again.");
                }
            }
        }
    }

    private static void checkPair(
            ManagedCache cache,
            ManagedCache other,
            AnnotationMirror include,
            AnnotationValue place,
            Diagnostics mistakes) {
        if (NamespaceRules.meet(cache.namespace(), other.namespace())) {
            mistakes.at(
                    include,
                    place,
                    Problem.INCLUDE_NAMESPACES_MEET,
                    cache.namespace(),
                    cache.spec(),
                    other.namespace(),
                    other.spec());
        }
        if (cache.accessor().equals(other.accessor())) {
            mistakes.at(
                    include, place, Problem.ACCESSOR_CLASH, cache.accessor(), cache.spec(), "that of " + other.spec());
        }
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
