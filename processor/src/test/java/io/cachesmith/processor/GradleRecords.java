package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.StandardLocation;

/** What Gradle notes of two processors, an isolating and an aggregating one, while they run in environments of its own. */
final class GradleRecords {

    private final TreeMap<String, TreeSet<String>> generatedByOrigin = new TreeMap<>();
    private final TreeSet<String> aggregatedTypes = new TreeSet<>();
    private final TreeSet<String> aggregatedTypesGenerated = new TreeSet<>();
    private final TreeSet<String> aggregatedResources = new TreeSet<>();
    private final TreeSet<String> generatedNow = new TreeSet<>();

    void begin() {
        generatedNow.clear();
    }

    Set<String> generatedNow() {
        return generatedNow;
    }

    Set<String> aggregatedTypesGenerated() {
        return aggregatedTypesGenerated;
    }

    Set<String> aggregatedResources() {
        return aggregatedResources;
    }

    Set<String> generatedFrom(String origin) {
        return generatedByOrigin.getOrDefault(origin, new TreeSet<>());
    }

    Set<String> typesToReprocess(Collection<String> classesToCompile) {
        TreeSet<String> types = new TreeSet<>(aggregatedTypes);
        generatedByOrigin.forEach((origin, generated) -> {
            if (generated.stream().anyMatch(classesToCompile::contains)) {
                types.add(origin);
            }
        });
        List.copyOf(types).forEach(type -> types.removeAll(generatedFrom(type)));
        return types;
    }

    void forget(Collection<String> classes) {
        generatedByOrigin.keySet().removeAll(classes);
        aggregatedTypes.removeAll(classes);
        aggregatedTypesGenerated.clear();
        aggregatedResources.clear();
    }

    List<Processor> watched() {
        return List.of(new Watched(new CacheProcessor(), true), new Watched(new CacheManagerProcessor(), false));
    }

    /** The top-level type around an element, or the {@code package-info} of a package. */
    private static String topLevel(Element element) {
        if (element instanceof PackageElement) {
            return element + ".package-info";
        }
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return ((TypeElement) outermost).getQualifiedName().toString();
    }

    private final class Watched extends AbstractProcessor {

        private final Processor processor;
        private final boolean isolating;

        Watched(Processor processor, boolean isolating) {
            this.processor = processor;
            this.isolating = isolating;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(new Environment(environment, watch(environment.getFiler())));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isolating) {
                annotations.forEach(annotation -> round.getElementsAnnotatedWith(annotation)
                        .forEach(element -> aggregatedTypes.add(topLevel(element))));
            }
            processor.process(annotations, round);
            return false;
        }

        private Filer watch(Filer original) {
            Filer sources = Overriding.method(Filer.class, original, "createSourceFile", (arguments, call) -> {
                generated((String) arguments[0], (Element[]) arguments[1]);
                return call.original();
            });
            return Overriding.method(Filer.class, sources, "createResource", (arguments, call) -> {
                // an isolating one would be recompiled as a whole with any other location
                assertThat(arguments[0]).isEqualTo(StandardLocation.CLASS_OUTPUT);
                assertThat(isolating).isFalse();
                aggregatedResources.add((String) arguments[2]);
                return call.original();
            });
        }

        private void generated(String name, Element... origins) {
            assertThat(generatedNow.add(name)).isTrue();
            if (isolating) {
                List<String> types = Arrays.stream(origins)
                        .map(GradleRecords::topLevel)
                        .distinct()
                        .toList();
                assertThat(types).as("origins of %s", name).hasSize(1);
                generatedByOrigin
                        .computeIfAbsent(types.get(0), origin -> new TreeSet<>())
                        .add(name);
            } else {
                aggregatedTypesGenerated.add(name);
            }
        }
    }

    /** As Gradle's: the compiler's own is in a field of this name, and its {@code Trees} refuse this one. */
    private static final class Environment implements ProcessingEnvironment {

        private final ProcessingEnvironment delegate;
        private final Filer filer;

        Environment(ProcessingEnvironment delegate, Filer filer) {
            this.delegate = delegate;
            this.filer = filer;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
