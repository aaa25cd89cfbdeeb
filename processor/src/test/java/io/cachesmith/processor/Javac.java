package io.cachesmith.processor;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Plain javac: nothing happens but what the options say. */
final class Javac {

    private final List<String> options = new ArrayList<>();
    private Consumer<JavacTask> preparation = task -> {};

    Javac(String... options) {
        this.options.addAll(Arrays.asList(options));
    }

    Javac with(String option, Collection<Path> paths) {
        options.addAll(List.of(option, Toolchain.join(paths)));
        return this;
    }

    Javac processors(Processor... processors) {
        return preparedBy(task -> task.setProcessors(Arrays.asList(processors)));
    }

    Javac preparedBy(Consumer<JavacTask> step) {
        preparation = preparation.andThen(step);
        return this;
    }

    Outcome compile(Folders folders, Collection<Path> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folders.classes().toString()));
        all.addAll(List.of("-s", folders.generated().toString()));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
            preparation.accept(task);
            boolean succeeded = task.call();
            return new Outcome(
                    succeeded,
                    diagnostics.getDiagnostics().stream().map(Finding::of).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
