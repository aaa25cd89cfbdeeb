package io.cachesmith.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac as IntelliJ's build process runs it: through {@code javax.tools}, after deleting whatever was made of the sources that
 * changed, with a file manager of its own that keeps what is written until the end, and with every processor, its
 * environment and its filer behind proxies that implement nothing but the standard interfaces. Written after {@code org.jetbrains.jps.javac.JavacMain} and {@code APIWrappers}.
 */
final class IdeBuild {

    private final Folders folders;
    private final List<Path> classPath;
    private final List<Path> processorPath;
    private final Map<String, List<String>> origins = new LinkedHashMap<>();

    IdeBuild(Folders folders, List<Path> classPath, List<Path> processorPath) {
        this.folders = folders;
        this.classPath = classPath;
        this.processorPath = processorPath;
    }

    /** The sources that each file was made from, by its name, as the processors told the filer. */
    Map<String, List<String>> origins() {
        return origins;
    }

    Outcome compile(Collection<Path> sources) {
        sources.forEach(this::deleteOutputsOf);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                Outputs files = new Outputs(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            standard.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processorPath);
            standard.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folders.classes()));
            standard.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(folders.generated()));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of("-Xlint:all,-processing", "-Werror"),
                    null,
                    standard.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors(files.getClassLoader(StandardLocation.ANNOTATION_PROCESSOR_PATH)));
            boolean succeeded = task.call();
            files.save();
            return new Outcome(
                    succeeded,
                    diagnostics.getDiagnostics().stream().map(Finding::of).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Also those that other sources had a part in, as {@code org.jetbrains.jps.incremental.BuildOperations} does. */
    private void deleteOutputsOf(Path source) {
        origins.forEach((file, types) -> {
            if (types.stream().anyMatch(type -> source.endsWith(type.replace('.', '/') + ".java"))) {
                delete(folders.classes().resolve(file));
                delete(folders.classes().resolve(file.replace('.', '/') + ".class"));
                delete(folders.generated().resolve(file.replace('.', '/') + ".java"));
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Processor> processors(ClassLoader loader) {
        List<Processor> wrapped = new ArrayList<>();
        for (Processor each : ServiceLoader.load(Processor.class, loader)) {
            wrapped.add(proxy(Processor.class, each, (method, arguments) -> {
                if (method.equals("init")) {
                    arguments[0] = environment((ProcessingEnvironment) arguments[0]);
                }
            }));
        }
        return wrapped;
    }

    private ProcessingEnvironment environment(ProcessingEnvironment original) {
        Filer filer = proxy(Filer.class, original.getFiler(), (method, arguments) -> {
            if (method.startsWith("create")) {
                boolean isResource = method.equals("createResource");
                origins.put((String) arguments[isResource ? 2 : 0], names((Element[]) arguments[isResource ? 3 : 1]));
            }
        });
        return Overriding.method(ProcessingEnvironment.class, original, "getFiler", (none, call) -> filer);
    }

    private static List<String> names(Element... elements) {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            names.add(((QualifiedNameable) element).getQualifiedName().toString());
        }
        return names;
    }

    /** What to do with a call's arguments before it is made. */
    private interface Before {
        void call(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T original, Before before) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    before.call(method.getName(), arguments);
                    try {
                        return method.invoke(original, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    /** Keeps what is written, and reads from the disk what is not. */
    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<Path, Output> written = new LinkedHashMap<>();
        private final List<URLClassLoader> loaders = new ArrayList<>();

        Outputs(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public ClassLoader getClassLoader(JavaFileManager.Location location) {
            List<URL> urls = new ArrayList<>();
            for (Path path : fileManager.getLocationAsPaths(location)) {
                try {
                    urls.add(path.toUri().toURL());
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            URLClassLoader loader = new URLClassLoader(
                    urls.toArray(URL[]::new), fileManager.getClass().getClassLoader());
            loaders.add(loader);
            return loader;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return output(location, name.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String packageName, String name, FileObject sibling) {
            return output(location, packageName.replace('.', '/') + name, JavaFileObject.Kind.OTHER);
        }

        private Output output(JavaFileManager.Location location, String name, JavaFileObject.Kind kind) {
            Path root = fileManager.getLocationAsPaths(location).iterator().next();
            return new Output(root.resolve(name), kind, written);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one.toUri().equals(other.toUri());
        }

        void save() throws IOException {
            for (Map.Entry<Path, Output> each : written.entrySet()) {
                Files.createDirectories(each.getKey().getParent());
                Files.write(each.getKey(), each.getValue().bytes.toByteArray());
            }
        }

        @Override
        public void close() throws IOException {
            for (URLClassLoader loader : loaders) {
                loader.close();
            }
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final Path file;
        private final Map<Path, Output> written;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(Path file, JavaFileObject.Kind kind, Map<Path, Output> written) {
            super(file.toUri(), kind);
            this.file = file;
            this.written = written;
        }

        @Override
        public OutputStream openOutputStream() {
            written.put(file, this);
            return bytes;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return written.get(file) == this
                    ? new ByteArrayInputStream(bytes.toByteArray())
                    : Files.newInputStream(file);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            try (InputStream in = openInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
