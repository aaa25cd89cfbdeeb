package io.cachesmith.processor;

import com.google.errorprone.annotations.CheckReturnValue;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.NullMarked;

/** A compiler as a user's build has it: the runtime is on its class path, the processors run. */
enum Toolchain {
    JAVAC {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        List<String> ownOptions() {
            return List.of("-Xlint:all,-processing", "-Werror");
        }
    },
    ECJ {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        List<String> ownOptions() {
            return List.of("--release", "17");
        }
    };

    /** The annotations, the runtime, and what its signatures mention. */
    static final List<Path> USER_CLASS_PATH = List.of(
            home(CacheSpec.class), home(TypedCache.class), home(NullMarked.class), home(CheckReturnValue.class));

    abstract JavaCompiler compiler();

    abstract List<String> ownOptions();

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String join(Collection<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles as a user's build does, with further entries on the class path. */
    Outcome compile(Folders folders, Collection<Path> sources, List<Path> moreClassPath, Processor... processors) {
        List<Path> classPath = new ArrayList<>(USER_CLASS_PATH);
        classPath.addAll(moreClassPath);
        List<String> options = new ArrayList<>(ownOptions());
        options.addAll(List.of("-classpath", join(classPath)));
        return run(folders, sources, options, processors);
    }

    /** Compiles with nothing but the options given; without processors, ours run. */
    Outcome run(Folders folders, Collection<Path> sources, List<String> options, Processor... processors) {
        return run(folders, sources, List.of(), options, processors);
    }

    /** The same, where the processors also get classes that are compiled already. */
    Outcome run(
            Folders folders,
            Collection<Path> sources,
            Collection<String> classes,
            List<String> options,
            Processor... processors) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = compiler();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folders.classes().toString()));
        all.addAll(List.of("-s", folders.generated().toString()));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    all,
                    classes.isEmpty() ? null : classes,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors.length == 0 ? ours() : Arrays.asList(processors));
            boolean succeeded = task.call();
            return new Outcome(
                    succeeded,
                    diagnostics.getDiagnostics().stream().map(Finding::of).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Processor> ours() {
        return List.of(new CacheProcessor(), new CacheManagerProcessor());
    }

    /** Ours behind others. */
    static Processor[] oursAfter(Processor... others) {
        List<Processor> all = new ArrayList<>(Arrays.asList(others));
        all.addAll(ours());
        return all.toArray(Processor[]::new);
    }
}
