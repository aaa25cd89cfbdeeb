package io.cachesmith.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Generates the implementation of each interface that carries {@code @CacheSpec}, from nothing but that interface, so that a
 * build tool need only reprocess what changed.
 */
@AutoService(Processor.class)
public final class CacheProcessor extends AbstractProcessor {

    /**
     * Declarations for which nothing is written yet, by name: an element of one round is not valid in the next. What is
     * wrong with them is reported in the last round, since a compiler ends the rounds at the first error, and what is
     * generated for the others would be missing then.
     */
    private final TreeSet<String> open = new TreeSet<>();

    /** Declarations for which something is written and something to say, which waits for the last round, too. */
    private final TreeMap<String, Consumer<TypeElement>> remarks = new TreeMap<>();

    /** Whether this round brings a further one, for which the manager waits. */
    private boolean isFollowed;

    private SpecReader reader;
    private SourceWriter writer;
    private ClassFiles classFiles;

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
        reader = new SpecReader(environment);
        classFiles = ClassFiles.of(environment);
        writer = new SourceWriter(environment.getElementUtils(), environment.getFiler(), CacheProcessor.class);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        List<TypeElement> upToDate = new ArrayList<>();
        for (TypeElement spec : Specs.in(round, elements)) {
            if (Specs.isUpToDate(spec, elements, classFiles)) {
                upToDate.add(spec);
            } else {
                open.add(spec.getQualifiedName().toString());
            }
        }
        isFollowed = false;
        List.copyOf(open).forEach(name -> read(elements.getTypeElement(name), round.processingOver()));
        if (round.processingOver()) {
            remarks.forEach((name, remark) -> remark.accept(elements.getTypeElement(name)));
        } else if (!isFollowed) {
            writeAgain(upToDate);
        }
        return false;
    }

    /**
     * Of what is up to date, that of one file, and preferably without records: some compilers tell less of them in class files. The
     * manager then comes behind what other processors generate now.
     */
    private void writeAgain(List<TypeElement> upToDate) {
        Map<TypeElement, CacheModel> models = new LinkedHashMap<>();
        for (TypeElement spec : upToDate) {
            try {
                if (reader.read(spec) instanceof Reading.Understood understood) {
                    models.put(spec, understood.model());
                }
            } catch (RuntimeException bug) {
                fail(spec, false, Problem.INTERNAL_ERROR, spec.getSimpleName(), StackTraces.of(bug));
            }
        }
        Optional<ClassName> chosen = models.values().stream()
                .min(Comparator.comparing(model -> model.value() instanceof ValueModel.Structured))
                .map(model -> model.spec().topLevelClassName());
        models.forEach((spec, model) -> {
            if (chosen.isPresent() && chosen.get().equals(model.spec().topLevelClassName())) {
                write(spec, model);
            }
        });
    }

    private void read(TypeElement spec, boolean last) {
        try {
            Reading reading = reader.read(spec);
            if (last) {
                report(spec, reading);
            } else if (reading instanceof Reading.Understood understood) {
                close(spec);
                // a class file does not tell what is suppressed
                if (!understood.said().isEmpty() && !classFiles.contain(spec)) {
                    remark(spec, again -> report(again, reader.read(again)));
                }
                write(spec, understood.model());
            }
        } catch (RuntimeException bug) {
            close(spec);
            fail(spec, last, Problem.INTERNAL_ERROR, spec.getSimpleName(), StackTraces.of(bug));
        }
    }

    private void close(TypeElement spec) {
        open.remove(spec.getQualifiedName().toString());
    }

    private void remark(TypeElement spec, Consumer<TypeElement> remark) {
        remarks.merge(spec.getQualifiedName().toString(), remark, Consumer::andThen);
    }

    private void fail(TypeElement spec, boolean last, Problem problem, @Nullable Object... arguments) {
        if (last) {
            report(spec, problem, arguments);
        } else {
            remark(spec, again -> report(again, problem, arguments));
        }
    }

    private void report(TypeElement spec, Reading reading) {
        reading.said().report(processingEnv.getMessager());
        if (reading instanceof Reading.Unresolved missing) {
            report(spec, Problem.UNRESOLVED_TYPE, spec.getSimpleName(), missing.typeName());
        }
    }

    private void write(TypeElement spec, CacheModel model) {
        try {
            writer.write(
                    model.implementation(),
                    CacheWriter.write(model),
                    List.of(spec),
                    model.spec().toString());
            isFollowed = true;
        } catch (FilerException exists) {
            fail(
                    spec,
                    false,
                    isGenerated(model.implementation())
                            ? Problem.LEFT_FROM_EARLIER_BUILD
                            : Problem.IMPLEMENTATION_NAME_TAKEN,
                    model.implementation(),
                    spec.getSimpleName());
        } catch (IOException failure) {
            fail(spec, false, Problem.FILE_NOT_WRITTEN, model.implementation(), failure.getMessage());
        }
    }

    private boolean isGenerated(ClassName implementation) {
        TypeElement existing = processingEnv.getElementUtils().getTypeElement(implementation.canonicalName());
        return existing != null
                && processingEnv.getTypeUtils().asElement(existing.getSuperclass()) instanceof TypeElement superclass
                && superclass.getQualifiedName().contentEquals(RuntimeNames.GENERATED_CACHE);
    }

    private void report(Element spec, Problem problem, @Nullable Object... arguments) {
        Diagnostics mistakes = new Diagnostics(spec);
        mistakes.at(spec, problem, arguments);
        mistakes.report(processingEnv.getMessager());
    }
}
