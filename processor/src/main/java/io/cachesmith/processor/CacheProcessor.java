package io.cachesmith.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the implementation of each interface that carries {@code @CacheSpec}, from nothing but that interface, so that a
 * build tool need only reprocess what changed.
 */
@AutoService(Processor.class)
public final class CacheProcessor extends AbstractProcessor {

    /** Declarations that mention what does not exist yet, by name: an element of one round is not valid in the next. */
    private final TreeMap<String, String> unresolved = new TreeMap<>();

    private SpecReader reader;
    private SourceWriter writer;

    /** Called by the compiler. */
    public CacheProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RuntimeNames.CACHE_SPEC);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reader = new SpecReader(environment.getElementUtils(), environment.getTypeUtils());
        writer = new SourceWriter(environment.getElementUtils(), environment.getFiler(), CacheProcessor.class);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            reportUnresolved();
            return false;
        }
        List<String> retried = List.copyOf(unresolved.keySet());
        unresolved.clear();
        retried.stream().map(processingEnv.getElementUtils()::getTypeElement).forEach(this::generate);
        Specs.in(round, processingEnv.getElementUtils()).forEach(this::generate);
        return false;
    }

    private void reportUnresolved() {
        unresolved.forEach((name, missing) -> {
            TypeElement spec = processingEnv.getElementUtils().getTypeElement(name);
            report(spec, Problem.UNRESOLVED_TYPE, spec.getSimpleName(), missing);
        });
    }

    private void generate(TypeElement spec) {
        try {
            Reading reading = reader.read(spec);
            if (reading instanceof Reading.Understood understood) {
                write(spec, understood.model());
            } else if (reading instanceof Reading.Unresolved missing) {
                unresolved.put(spec.getQualifiedName().toString(), missing.typeName());
            } else if (reading instanceof Reading.Rejected rejected) {
                rejected.mistakes().report(processingEnv.getMessager());
            }
        } catch (RuntimeException bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace, true));
            report(spec, Problem.INTERNAL_ERROR, spec.getSimpleName(), trace);
        }
    }

    private void write(TypeElement spec, CacheModel model) {
        try {
            writer.write(
                    model.implementation(),
                    CacheWriter.write(model),
                    List.of(spec),
                    model.spec().toString());
        } catch (FilerException exists) {
            report(spec, Problem.IMPLEMENTATION_NAME_TAKEN, model.implementation(), spec.getSimpleName());
        } catch (IOException failure) {
            report(spec, Problem.FILE_NOT_WRITTEN, model.implementation(), failure.getMessage());
        }
    }

    private void report(Element spec, Problem problem, @Nullable Object... arguments) {
        Diagnostics mistakes = new Diagnostics(spec);
        mistakes.at(spec, problem, arguments);
        mistakes.report(processingEnv.getMessager());
    }
}
