package io.cachesmith.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Generates a module's manager from all interfaces that carry {@code @CacheSpec}: those of this compilation and those that
 * the output directory holds already, and those of the managers of other modules that it includes. It writes in the first round that brings no new one, since every new one makes
 * {@link CacheProcessor} generate a class and so brings a further round.
 */
@AutoService(Processor.class)
public final class CacheManagerProcessor extends AbstractProcessor {

    private final TreeSet<String> compiledNow = new TreeSet<>();
    private final TreeSet<String> annotatedPackages = new TreeSet<>();
    private boolean finished;

    /** The names of the manager, now and in an earlier compilation, if it includes others. */
    private Set<String> own = Set.of();

    private Elements elements;
    private SpecReader reader;
    private @Nullable SpecIndex index;

    /** Called by the compiler. */
    public CacheManagerProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RuntimeNames.CACHE_SPEC, RuntimeNames.CACHE_MANAGER_SPEC);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        elements = environment.getElementUtils();
        reader = new SpecReader(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            return false;
        }
        List<TypeElement> fresh = Specs.in(round, elements);
        fresh.forEach(spec -> compiledNow.add(spec.getQualifiedName().toString()));
        annotatedPackages(round)
                .forEach(each -> annotatedPackages.add(each.getQualifiedName().toString()));
        if (finished) {
            fresh.forEach(spec -> report(spec, Problem.SPEC_TOO_LATE, spec.getQualifiedName()));
            includeOnceMore();
        } else if (fresh.isEmpty()) {
            if (index == null) {
                index = SpecIndex.read(processingEnv.getFiler());
            }
            generate(index);
        }
        return false;
    }

    private Set<PackageElement> annotatedPackages(RoundEnvironment round) {
        TypeElement annotation = elements.getTypeElement(RuntimeNames.CACHE_MANAGER_SPEC);
        return annotation == null ? Set.of() : ElementFilter.packagesIn(round.getElementsAnnotatedWith(annotation));
    }

    private void generate(SpecIndex index) {
        List<TypeElement> declarations = declarations(index);
        Optional<List<KnownCache>> understood = understood(declarations);
        ManagerPlacement placement = new ManagerPlacement(elements, index, compiledNow, this::print);
        List<PackageElement> pinned = placement.pinned(annotatedPackages);
        boolean includesOthers = pinned.stream().anyMatch(this::includesOthers);
        if (understood.isEmpty() || (understood.get().isEmpty() && !includesOthers)) {
            return;
        }
        finished = true;
        ClassName manager = placement.find(pinned, declarations);
        if (manager == null) {
            return;
        }
        List<KnownCache> caches = understood.get();
        List<IncludedManager> included = List.of();
        List<Element> origins = new ArrayList<>(declarations);
        if (includesOthers) {
            own = new TreeSet<>(List.of(manager.canonicalName(), index.manager()));
            included = include(pinned.get(0), caches);
            origins.add(pinned.get(0));
        }
        new ManagerRules(elements, caches, included, this::print).check(manager.packageName());
        List<CacheModel> writable = ManagerRules.writable(caches, manager.packageName());
        write(ManagerModel.of(manager, writable, included), declarations, origins);
    }

    private boolean includesOthers(PackageElement pinned) {
        return SpecAnnotation.find(elements, pinned, RuntimeNames.CACHE_MANAGER_SPEC)
                .filter(annotation -> !annotation.list("include").isEmpty())
                .isPresent();
    }

    private List<IncludedManager> include(PackageElement here, List<KnownCache> caches) {
        SpecAnnotation annotation = SpecAnnotation.find(elements, here, RuntimeNames.CACHE_MANAGER_SPEC)
                .orElseThrow();
        Diagnostics mistakes = new Diagnostics(placeOf(here));
        List<IncludedManager> included = new IncludeReader(elements, here, own, annotation, mistakes).read();
        new ManagerRules(elements, caches, included, this::print).checkIncluded(annotation, mistakes);
        print(mistakes);
        if (!mistakes.isEmpty()) {
            own = Set.of(); // a compiler may go on, and each mistake is shown once
        }
        return included;
    }

    /** Where the package is not being compiled, its mistakes are shown at a declaration that is. */
    private Element placeOf(PackageElement here) {
        return annotatedPackages.contains(here.getQualifiedName().toString()) || compiledNow.isEmpty()
                ? here
                : elements.getTypeElement(compiledNow.first());
    }

    /** That a manager includes itself is known when there is one: before, the compiler knows no such class. */
    private void includeOnceMore() {
        annotatedPackages.stream()
                .map(elements::getPackageElement)
                .filter(Objects::nonNull)
                .filter(each -> !own.isEmpty() && includesOthers(each))
                .forEach(each -> include(each, List.of()));
        own = Set.of();
    }

    /** Those of this compilation, and those of earlier ones that are still there, by name. */
    private List<TypeElement> declarations(SpecIndex index) {
        TreeSet<String> names = new TreeSet<>(compiledNow);
        names.addAll(index.specs());
        return names.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .filter(spec -> SpecAnnotation.find(elements, spec, RuntimeNames.CACHE_SPEC)
                        .isPresent())
                .toList();
    }

    /** Empty while a declaration of this compilation waits for a type that does not exist yet. */
    private Optional<List<KnownCache>> understood(List<TypeElement> declarations) {
        List<KnownCache> known = new ArrayList<>();
        for (TypeElement spec : declarations) {
            boolean now = compiledNow.contains(spec.getQualifiedName().toString());
            Reading reading = reader.read(spec);
            if (reading instanceof Reading.Understood understood) {
                known.add(new KnownCache(spec, understood.model(), now));
            } else if (reading instanceof Reading.Unresolved && now) {
                return Optional.empty();
            }
        }
        return Optional.of(known);
    }

    private void write(ManagerModel manager, List<TypeElement> declarations, List<Element> origins) {
        SourceWriter writer = new SourceWriter(elements, processingEnv.getFiler(), CacheManagerProcessor.class);
        String source = "the caches of package " + manager.type().packageName();
        try {
            writer.write(manager.type(), ManagerWriter.writeInterface(manager), origins, source);
            writer.write(manager.implementation(), ManagerWriter.writeImplementation(manager), origins, source);
            TreeSet<String> names = new TreeSet<>();
            declarations.forEach(spec -> names.add(spec.getQualifiedName().toString()));
            new SpecIndex(manager.type().canonicalName(), names).write(processingEnv.getFiler(), origins);
        } catch (IOException failure) {
            report(origins.get(0), Problem.FILE_NOT_WRITTEN, manager.type(), failure.getMessage());
        }
    }

    private void report(Element element, Problem problem, @Nullable Object... arguments) {
        Diagnostics mistakes = new Diagnostics(element);
        mistakes.at(element, problem, arguments);
        print(mistakes);
    }

    private void print(Diagnostics mistakes) {
        mistakes.report(processingEnv.getMessager());
    }
}
