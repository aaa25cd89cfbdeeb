package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Decides where a module's manager is generated and what it is called, or reports why it cannot be. */
final class ManagerPlacement {

    private static final String DEFAULT_NAME = "CacheManager";

    private final Elements elements;
    private final SpecIndex index;
    private final Consumer<Diagnostics> reports;

    ManagerPlacement(Elements elements, SpecIndex index, Consumer<Diagnostics> reports) {
        this.elements = elements;
        this.index = index;
        this.reports = reports;
    }

    /**
     * Finds the place.
     *
     * @param annotatedNow the names of the packages that carry the annotation in this compilation
     * @param caches all caches of the module, at least one
     * @return the name of the manager; null if there is none, which is reported then
     */
    @Nullable
    ClassName find(Collection<String> annotatedNow, List<KnownCache> caches) {
        List<PackageElement> pinned = pinned(annotatedNow);
        if (pinned.size() > 1) {
            PackageElement second = pinned.get(1);
            Diagnostics mistakes = new Diagnostics(second);
            mistakes.at(
                    annotation(second).orElseThrow().mirror(),
                    null,
                    Problem.MANAGER_TWICE,
                    pinned.get(0).getQualifiedName(),
                    second.getQualifiedName());
            reports.accept(mistakes);
            return null;
        }
        ClassName manager = pinned.isEmpty() ? inSharedPackage(caches) : inPackage(pinned.get(0));
        return manager == null || isTaken(manager, caches) ? null : manager;
    }

    /** A package whose {@code package-info} is not compiled now still has its annotation in the class file. */
    private List<PackageElement> pinned(Collection<String> annotatedNow) {
        TreeSet<String> names = new TreeSet<>(annotatedNow);
        names.add(index.managerPackage());
        return names.stream()
                .map(elements::getPackageElement)
                .filter(Objects::nonNull)
                .filter(element -> annotation(element).isPresent())
                .toList();
    }

    private Optional<SpecAnnotation> annotation(PackageElement element) {
        return SpecAnnotation.find(elements, element, RuntimeNames.CACHE_MANAGER_SPEC);
    }

    private @Nullable ClassName inPackage(PackageElement element) {
        SpecAnnotation annotation = annotation(element).orElseThrow();
        String name = annotation.text("name");
        if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
            return ClassName.get(element.getQualifiedName().toString(), name);
        }
        Diagnostics mistakes = new Diagnostics(element);
        mistakes.at(annotation.mirror(), annotation.place("name"), Problem.MANAGER_NAME_ILLEGAL, name);
        reports.accept(mistakes);
        return null;
    }

    private @Nullable ClassName inSharedPackage(List<KnownCache> caches) {
        TreeSet<String> packages = new TreeSet<>();
        caches.forEach(cache -> packages.add(cache.model().spec().packageName()));
        String shared = packages.stream().reduce(ManagerPlacement::sharedPrefix).orElseThrow();
        String before = index.managerPackage();
        if (isGenerated(caches) && !before.equals(shared)) {
            report(outside(before, caches), Problem.MANAGER_MOVED, before, shared.isEmpty() ? "no package" : shared);
            return null;
        }
        if (shared.indexOf('.') < 0) {
            report(caches.stream(), Problem.MANAGER_WITHOUT_PACKAGE, String.join(", ", packages));
            return null;
        }
        return ClassName.get(shared, DEFAULT_NAME);
    }

    /** Whether a manager was generated before of which something is left. */
    private boolean isGenerated(List<KnownCache> caches) {
        return !index.manager().isEmpty()
                && caches.stream()
                        .anyMatch(cache -> index.specs()
                                .contains(cache.spec().getQualifiedName().toString()));
    }

    private static String sharedPrefix(String one, String other) {
        List<String> left = Arrays.asList(one.split("\\."));
        List<String> right = Arrays.asList(other.split("\\."));
        int shared = 0;
        while (shared < Math.min(left.size(), right.size()) && left.get(shared).equals(right.get(shared))) {
            shared++;
        }
        return String.join(".", left.subList(0, shared));
    }

    private static Stream<KnownCache> outside(String packageName, List<KnownCache> caches) {
        List<KnownCache> outside = caches.stream()
                .filter(cache -> !(cache.model().spec().packageName() + ".").startsWith(packageName + "."))
                .toList();
        return (outside.isEmpty() ? caches : outside).stream();
    }

    private boolean isTaken(ClassName manager, List<KnownCache> caches) {
        boolean taken = elements.getTypeElement(manager.canonicalName()) != null
                && !manager.canonicalName().equals(index.manager());
        if (taken) {
            report(caches.stream(), Problem.MANAGER_NAME_TAKEN, manager.canonicalName());
        }
        return taken;
    }

    /** At the first of the caches that are being compiled. */
    private void report(Stream<KnownCache> caches, Problem problem, Object... arguments) {
        List<KnownCache> candidates = caches.toList();
        KnownCache place =
                candidates.stream().filter(KnownCache::compiledNow).findFirst().orElse(candidates.get(0));
        Diagnostics mistakes = new Diagnostics(place.spec());
        mistakes.at(place.spec(), problem, arguments);
        reports.accept(mistakes);
    }
}
