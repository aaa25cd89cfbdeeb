package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Decides where a module's manager is generated and what it is called, or reports why it cannot be. */
final class ManagerPlacement {

    static final String DEFAULT_NAME = "CacheManager";

    private final Elements elements;
    private final SpecIndex index;
    private final Collection<String> compiledNow;
    private final Consumer<Diagnostics> reports;

    /**
     * Begins with what is known.
     *
     * @param compiledNow the names of the declarations that are being compiled, so that a mistake can be shown at them
     */
    ManagerPlacement(
            Elements elements, SpecIndex index, Collection<String> compiledNow, Consumer<Diagnostics> reports) {
        this.elements = elements;
        this.index = index;
        this.compiledNow = compiledNow;
        this.reports = reports;
    }

    /**
     * Finds the place.
     *
     * @param pinned the packages that carry the annotation
     * @param specs all declarations of the module, at least one if there is no such package; a mistake in one of them does not
     *     move the manager
     * @return the name of the manager; null if there is none, which is reported then
     */
    @Nullable
    ClassName find(List<PackageElement> pinned, List<TypeElement> specs) {
        if (pinned.size() > 1) {
            pinned.stream().skip(1).forEach(second -> reportSecond(pinned.get(0), second));
            return null;
        }
        ClassName manager = pinned.isEmpty() ? inSharedPackage(specs) : inPackage(pinned.get(0));
        return manager == null || isTaken(manager, specs.isEmpty() ? pinned : specs) ? null : manager;
    }

    private void reportSecond(PackageElement first, PackageElement second) {
        Diagnostics mistakes = new Diagnostics(second);
        mistakes.at(
                annotation(second).orElseThrow().mirror(),
                null,
                Problem.MANAGER_TWICE,
                first.getQualifiedName(),
                second.getQualifiedName());
        reports.accept(mistakes);
    }

    /** A package whose {@code package-info} is not compiled now still has its annotation in the class file. */
    List<PackageElement> pinned(Collection<String> annotatedNow) {
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
        if (!annotation.isUsable("name", String.class)) {
            return null;
        }
        String name = annotation.text("name");
        if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
            return ClassName.get(element.getQualifiedName().toString(), name);
        }
        Diagnostics mistakes = new Diagnostics(element);
        mistakes.at(annotation.mirror(), annotation.place("name"), Problem.MANAGER_NAME_ILLEGAL, name);
        reports.accept(mistakes);
        return null;
    }

    private @Nullable ClassName inSharedPackage(List<TypeElement> specs) {
        TreeSet<String> packages = new TreeSet<>();
        specs.forEach(spec -> packages.add(packageOf(spec)));
        String shared = packages.stream().reduce(ManagerPlacement::sharedPrefix).orElseThrow();
        String before = index.managerPackage();
        if (isGenerated(specs) && !before.equals(shared)) {
            report(outside(before, specs), Problem.MANAGER_MOVED, before, shared.isEmpty() ? "no package" : shared);
            return null;
        }
        if (shared.indexOf('.') < 0) {
            report(specs.stream(), Problem.MANAGER_WITHOUT_PACKAGE, described(packages));
            return null;
        }
        return ClassName.get(shared, DEFAULT_NAME);
    }

    private static String described(Set<String> packages) {
        return packages.stream()
                .map(name -> name.isEmpty() ? "the unnamed package" : name)
                .collect(Collectors.joining(", "));
    }

    /** Whether a manager was generated before of which something is left. */
    private boolean isGenerated(List<TypeElement> specs) {
        return !index.manager().isEmpty()
                && specs.stream()
                        .anyMatch(spec ->
                                index.specs().contains(spec.getQualifiedName().toString()));
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

    private String packageOf(TypeElement spec) {
        return elements.getPackageOf(spec).getQualifiedName().toString();
    }

    private Stream<TypeElement> outside(String packageName, List<TypeElement> specs) {
        List<TypeElement> outside = specs.stream()
                .filter(spec -> !(packageOf(spec) + ".").startsWith(packageName + "."))
                .toList();
        return (outside.isEmpty() ? specs : outside).stream();
    }

    private boolean isTaken(ClassName manager, List<? extends QualifiedNameable> origins) {
        if (manager.canonicalName().equals(index.manager())) {
            return false;
        }
        Optional<String> taken = Stream.of(manager, ManagerModel.implementationOf(manager))
                .map(ClassName::canonicalName)
                .filter(name -> elements.getTypeElement(name) != null)
                .findFirst();
        taken.ifPresent(name -> report(origins.stream(), Problem.MANAGER_NAME_TAKEN, name));
        return taken.isPresent();
    }

    /** At the first of the declarations that are being compiled. */
    private void report(Stream<? extends QualifiedNameable> origins, Problem problem, Object... arguments) {
        List<? extends QualifiedNameable> candidates = origins.toList();
        QualifiedNameable place = candidates.get(0);
        for (QualifiedNameable each : candidates) {
            if (compiledNow.contains(each.getQualifiedName().toString())) {
                place = each;
                break;
            }
        }
        Diagnostics mistakes = new Diagnostics(place);
        mistakes.at(place, problem, arguments);
        reports.accept(mistakes);
    }
}
