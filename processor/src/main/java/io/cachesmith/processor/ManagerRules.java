package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

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

    /** Checks all of them, those with mistakes of their own included: a user sees everything at once. */
    void check(@Nullable String managerPackage) {
        List<CacheEntry> all = new ArrayList<>();
        caches.forEach(cache -> all.add(cache.entry()));
        all.addAll(IncludedManager.caches(included));
        Rivals rivals = new Rivals(all);
        for (KnownCache cache : caches) {
            Diagnostics mistakes = new Diagnostics(cache.spec());
            if (managerPackage != null) {
                checkAlone(cache, managerPackage, mistakes);
            }
            // where only one of two is being compiled, it is the one to be told
            if (cache.compiledNow()) {
                rivals.of(cache.entry()).forEach(other -> checkPair(cache, other, mistakes));
            }
            reports.accept(mistakes);
        }
    }

    private static void checkAlone(KnownCache cache, String managerPackage, Diagnostics mistakes) {
        if (isNamedByNobodyElse(cache.entry())) {
            mistakes.at(
                    cache.spec(),
                    Problem.TYPE_NOT_VISIBLE,
                    cache.spec().getQualifiedName(),
                    managerPackage,
                    "Move it to a package with a name.");
            return;
        }
        // whatever is less visible is a mistake already
        if (cache.entry().visibility() == Visibility.PACKAGE && !isWithinReach(cache.entry(), managerPackage)) {
            mistakes.at(cache.spec(), Problem.SPEC_PACKAGE_PRIVATE, cache.spec().getSimpleName(), managerPackage);
        }
    }

    /** What is in the unnamed package, where no manager is. */
    private static boolean isNamedByNobodyElse(CacheEntry cache) {
        return cache.spec().packageName().isEmpty();
    }

    private static boolean isWithinReach(CacheEntry cache, String managerPackage) {
        return (cache.isPublic() && !isNamedByNobodyElse(cache))
                || cache.spec().packageName().equals(managerPackage);
    }

    private void checkPair(KnownCache cache, CacheEntry other, Diagnostics mistakes) {
        String namespace = cache.entry().namespace();
        String taken = other.namespace();
        String otherSpec = other.spec().canonicalName();
        if (meet(cache.entry(), other)) {
            if (namespace.equals(taken)) {
                at(cache, "namespace", mistakes, Problem.NAMESPACE_DUPLICATE, namespace, otherSpec);
            } else {
                at(cache, "namespace", mistakes, Problem.NAMESPACE_PREFIX, namespace, taken, otherSpec);
            }
        }
        if (clash(cache.entry(), other)) {
            at(
                    cache,
                    "name",
                    mistakes,
                    Problem.ACCESSOR_CLASH,
                    other.accessor(),
                    cache.spec().getQualifiedName(),
                    "that of " + otherSpec);
        }
    }

    /** What is illegal is a mistake already. */
    private static boolean meet(CacheEntry one, CacheEntry other) {
        return NamespaceRules.isLegal(one.namespace())
                && NamespaceRules.isLegal(other.namespace())
                && NamespaceRules.meet(one.namespace(), other.namespace());
    }

    private static boolean clash(CacheEntry one, CacheEntry other) {
        return one.accessor().equals(other.accessor())
                && AccessorNames.whyIllegal(one.accessor()).isEmpty();
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
        TreeMap<ClassName, CacheEntry> seen = new TreeMap<>();
        caches.stream()
                .filter(cache -> !cache.compiledNow())
                .map(KnownCache::entry)
                .forEach(cache -> seen.put(cache.spec(), cache));
        List<CacheEntry> all = new ArrayList<>(seen.values());
        all.addAll(IncludedManager.caches(included));
        Rivals rivals = new Rivals(all);
        for (IncludedManager manager : included) {
            for (CacheEntry cache : manager.caches()) {
                CacheEntry known = seen.putIfAbsent(cache.spec(), cache);
                if (known == null) {
                    rivals.of(cache)
                            .filter(other -> seen.containsKey(other.spec()))
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
            CacheEntry cache, CacheEntry other, AnnotationMirror include, AnnotationValue place, Diagnostics mistakes) {
        if (meet(cache, other)) {
            mistakes.at(
                    include,
                    place,
                    Problem.INCLUDE_NAMESPACES_MEET,
                    cache.namespace(),
                    cache.spec(),
                    other.namespace(),
                    other.spec());
        }
        if (clash(cache, other)) {
            mistakes.at(
                    include, place, Problem.ACCESSOR_CLASH, cache.accessor(), cache.spec(), "that of " + other.spec());
        }
    }

    /** What can be written of them: those that the manager sees, by accessor, the first of each name. */
    static List<CacheEntry> writable(List<KnownCache> caches, String managerPackage) {
        TreeMap<String, CacheEntry> byAccessor = new TreeMap<>();
        caches.stream()
                .filter(KnownCache::isWritable)
                .map(KnownCache::entry)
                .filter(cache -> isWithinReach(cache, managerPackage))
                .forEach(cache -> byAccessor.putIfAbsent(cache.accessor(), cache));
        return List.copyOf(byAccessor.values());
    }
}
