package io.cachesmith.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
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
 * the output directory holds already, and from the managers of other modules that it includes. It writes in the first round
 * that brings no new one, since new ones make {@link CacheProcessor} generate a class and so bring a further round, also
 * where all of them are up to date.
 *
 * <p>Eclipse's compiler forgets earlier rounds when a later one generates what the sources mention already, as they mention
 * the manager. There it writes in the round that has all it needs, or in the first that brings no new one.
 */
@AutoService(Processor.class)
public final class CacheManagerProcessor extends AbstractProcessor {

    private final TreeSet<String> annotatedPackages = new TreeSet<>();
    private final TreeSet<String> tooLate = new TreeSet<>();

    private boolean finished;
    private boolean isEarly;
    private @Nullable ClassName manager;

    private Elements elements;
    private ModuleCaches caches;
    private boolean isEclipse;
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
        caches = new ModuleCaches(elements, new SpecReader(environment));
        isEclipse = elements.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            report();
            return false;
        }
        List<TypeElement> fresh = Specs.in(round, elements);
        if (finished) {
            fresh.forEach(spec -> tooLate.add(spec.getQualifiedName().toString()));
        } else {
            caches.add(fresh);
        }
        annotatedPackages(round)
                .forEach(each -> annotatedPackages.add(each.getQualifiedName().toString()));
        if (!finished && isTime(fresh)) {
            // with a mistake nothing is compiled, so whatever comes behind it is not too late
            isEarly = fresh.stream().anyMatch(caches::isRejected);
            generate();
        }
        return false;
    }

    private boolean isTime(List<TypeElement> fresh) {
        // what is wrong brings no further round
        return (isEclipse && !caches.isWaiting()) || fresh.stream().allMatch(caches::isRejected);
    }

    private Set<PackageElement> annotatedPackages(RoundEnvironment round) {
        TypeElement annotation = elements.getTypeElement(RuntimeNames.CACHE_MANAGER_SPEC);
        return annotation == null ? Set.of() : ElementFilter.packagesIn(round.getElementsAnnotatedWith(annotation));
    }

    private void generate() {
        List<TypeElement> declarations = caches.declarations(index());
        List<KnownCache> known = caches.known(declarations);
        ManagerPlacement placement = placement(unsaid -> {});
        List<PackageElement> pinned = placement.pinned(annotatedPackages);
        if (isNothing(known, pinned) || elements.getTypeElement(RuntimeNames.TYPED_CACHE) == null) {
            return;
        }
        finished = true;
        caches.hold(known);
        manager = placement.find(pinned, declarations);
        if (manager == null) {
            return;
        }
        List<Element> origins = new ArrayList<>(declarations);
        List<IncludedManager> included = List.of();
        Optional<Inclusion> inclusion = Inclusion.find(elements, pinned);
        if (inclusion.isPresent()) {
            PackageElement here = inclusion.get().here();
            included = include(inclusion.get(), new Diagnostics(here));
            origins.add(here);
        }
        List<CacheEntry> writable = ManagerRules.writable(known, manager.packageName());
        boolean mentionsCheckers = elements.getTypeElement(
                        elements.getModuleOf(origins.get(0)), RuntimeNames.CHECK_RETURN_VALUE_CLASS.canonicalName())
                != null;
        write(new ManagerModel(manager, writable, included, mentionsCheckers), declarations, origins);
    }

    private boolean isNothing(List<KnownCache> known, List<PackageElement> pinned) {
        return known.isEmpty() && Inclusion.find(elements, pinned).isEmpty();
    }

    private List<IncludedManager> include(Inclusion inclusion, Diagnostics mistakes) {
        TreeSet<String> own = new TreeSet<>(List.of(index().manager()));
        if (manager != null) {
            own.add(manager.canonicalName());
        }
        return new IncludeReader(elements, inclusion, own, mistakes).read();
    }

    /** In the last round: a compiler ends the rounds at the first error, and what others generate would be missing then. */
    private void report() {
        List<TypeElement> declarations = caches.declarations(index());
        List<KnownCache> known = finished ? caches.again(declarations) : caches.known(declarations);
        ManagerPlacement placement = placement(this::print);
        List<PackageElement> pinned = placement.pinned(annotatedPackages);
        if (manager == null && !isNothing(known, pinned)) {
            manager = placement.find(pinned, declarations);
        }
        List<IncludedManager> included = List.of();
        Optional<Inclusion> inclusion = Inclusion.find(elements, pinned);
        if (inclusion.isPresent()) {
            Diagnostics mistakes = new Diagnostics(placeOf(inclusion.get().here()));
            included = include(inclusion.get(), mistakes);
            new ManagerRules(elements, known, included, this::print)
                    .checkIncluded(inclusion.get().annotation(), mistakes);
            print(mistakes);
        }
        new ManagerRules(elements, known, included, this::print).check(manager == null ? null : manager.packageName());
        (isEarly ? Stream.<String>empty() : tooLate.stream())
                .map(elements::getTypeElement)
                .forEach(spec -> report(spec, Problem.SPEC_TOO_LATE, spec.getQualifiedName()));
    }

    /** Where the package is not being compiled, its mistakes are shown at a declaration that is. */
    private Element placeOf(PackageElement here) {
        return annotatedPackages.contains(here.getQualifiedName().toString())
                        || caches.compiledNow().isEmpty()
                ? here
                : elements.getTypeElement(caches.compiledNow().first());
    }

    private ManagerPlacement placement(Consumer<Diagnostics> reports) {
        return new ManagerPlacement(elements, index(), caches.compiledNow(), reports);
    }

    private SpecIndex index() {
        if (index == null) {
            index = SpecIndex.read(processingEnv.getFiler());
        }
        return index;
    }

    private void write(ManagerModel manager, List<TypeElement> declarations, List<Element> origins) {
        SourceWriter writer = new SourceWriter(elements, processingEnv.getFiler(), CacheManagerProcessor.class);
        String source = "the caches of package " + manager.type().packageName();
        try {
            writer.write(manager.type(), ManagerWriter.writeInterface(manager), origins, source);
            writer.write(manager.implementation(), ManagerWriter.writeImplementation(manager), origins, source);
            TreeSet<String> names = new TreeSet<>();
            declarations.forEach(spec -> names.add(spec.getQualifiedName().toString()));
            new SpecIndex(manager.type().canonicalName(), names).write(processingEnv.getFiler());
        } catch (FilerException exists) {
            report(origins.get(0), Problem.LEFT_FROM_EARLIER_BUILD, manager.type());
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
