package io.cachesmith.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Processor;

/** Sources that change, and one output directory, which is on the class path of the next compilation. */
final class Project {

    private final Path sources;
    private final Folders folders;
    private final List<Path> classPath = new ArrayList<>();

    Project(Path root, Path... classPath) {
        sources = root.resolve("sources");
        folders = Folders.in(root);
        this.classPath.addAll(Arrays.asList(classPath));
        this.classPath.add(folders.classes());
    }

    Path classes() {
        return folders.classes();
    }

    Folders folders() {
        return folders;
    }

    /** Writes a type into the file that belongs to it. */
    Project write(String qualifiedName, String text) {
        Path file = sources.resolve(qualifiedName.replace('.', '/') + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Declares a cache of texts. */
    Project cache(String qualifiedName, String namespace) {
        return cache(qualifiedName, namespace, "TypedCache<String, String> {}");
    }

    /** Declares a cache. */
    Project cache(String qualifiedName, String namespace, String rest) {
        int dot = qualifiedName.lastIndexOf('.');
        return write(qualifiedName, """
                package %s;

                import io.cachesmith.TypedCache;
                import io.cachesmith.annotation.CacheSpec;

                @CacheSpec(namespace = "%s")
                public interface %s extends %s
                """.formatted(
                        qualifiedName.substring(0, dot), namespace, qualifiedName.substring(dot + 1), rest));
    }

    /** Says where the manager belongs. */
    Project pin(String packageName, String elements) {
        return write(
                packageName + ".package-info",
                "@io.cachesmith.annotation.CacheManagerSpec%s\npackage %s;\n".formatted(elements, packageName));
    }

    /** Deletes a type's source, its class and the class generated for it, as a build tool does. */
    void delete(String qualifiedName) {
        String path = qualifiedName.replace('.', '/');
        for (Path file : List.of(
                sources.resolve(path + ".java"),
                folders.classes().resolve(path + ".class"),
                folders.classes().resolve(path + "Impl.class"))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    Outcome compileAll(Processor... processors) {
        return compileAllWith(Toolchain.JAVAC, processors);
    }

    Outcome compileAllWith(Toolchain toolchain, Processor... processors) {
        return toolchain.compile(folders, Folders.files(sources), classPath, processors);
    }

    /** Compiles nothing but these types. */
    Outcome compile(String... qualifiedNames) {
        return compileWith(Toolchain.JAVAC, qualifiedNames);
    }

    Outcome compileWith(Toolchain toolchain, String... qualifiedNames) {
        List<Path> files = Arrays.stream(qualifiedNames)
                .map(name -> sources.resolve(name.replace('.', '/') + ".java"))
                .toList();
        return toolchain.compile(folders, files, classPath);
    }

    /** Deletes what was generated for types, and nothing of the types: Eclipse replaces files where its batch compiler refuses. */
    void deleteGenerated(String... generatedNames) {
        for (String name : generatedNames) {
            for (Path file : List.of(
                    folders.classes().resolve(name.replace('.', '/') + ".class"),
                    folders.generated().resolve(name.replace('.', '/') + ".java"))) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    /** The namespaces of a manager's caches, sorted, as the loaded manager tells them. */
    List<String> namespaces(String manager) {
        Path[] all = classPath.toArray(Path[]::new);
        try (LoadedCaches caches = LoadedCaches.inMemory(manager, all)) {
            return caches.namespaces();
        }
    }
}
