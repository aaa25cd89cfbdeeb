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
 * the output directory holds already. It writes in the first round that brings no new one, since every new one makes
 * {@link CacheProcessor} generate a class and so brings a further round.
 */
@AutoService(Processor.class)
public final class CacheManagerProcessor extends AbstractProcessor {

    private final TreeSet<String> compiledNow = new TreeSet<>();
    private final TreeSet<String> annotatedPackages = new TreeSet<>();
    private boolean finished;

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
        List<KnownCache> caches = understood(declarations).orElse(List.of());
        if (caches.isEmpty()) {
            return;
        }
        finished = true;
        ClassName manager =
                new ManagerPlacement(elements, index, compiledNow, this::print).find(annotatedPackages, declarations);
        if (manager == null) {
            return;
        }
        new ManagerRules(elements, caches, this::print).check(manager.packageName());
        List<CacheModel> writable = ManagerRules.writable(caches, manager.packageName());
        boolean isPublic = writable.stream().allMatch(CacheModel::isPublic);
        boolean mentionsCheckers = elements.getTypeElement(
                        elements.getModuleOf(declarations.get(0)),
                        RuntimeNames.CHECK_RETURN_VALUE_CLASS.canonicalName())
                != null;
        write(new ManagerModel(manager, isPublic, mentionsCheckers, writable), declarations);
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

    private void write(ManagerModel manager, List<TypeElement> origins) {
        SourceWriter writer = new SourceWriter(elements, processingEnv.getFiler(), CacheManagerProcessor.class);
        String source = "the caches of package " + manager.type().packageName();
        try {
            writer.write(manager.type(), ManagerWriter.writeInterface(manager), origins, source);
            writer.write(manager.implementation(), ManagerWriter.writeImplementation(manager), origins, source);
            TreeSet<String> names = new TreeSet<>();
            origins.forEach(spec -> names.add(spec.getQualifiedName().toString()));
            new SpecIndex(manager.type().canonicalName(), names).write(processingEnv.getFiler());
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
