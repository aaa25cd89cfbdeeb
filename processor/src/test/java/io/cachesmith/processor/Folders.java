package io.cachesmith.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a compilation writes.
 *
 * @param generated its sources
 * @param classes its classes and resources
 */
record Folders(Path generated, Path classes) {

    static Folders in(Path root) {
        Folders folders = new Folders(root.resolve("generated"), root.resolve("classes"));
        try {
            Files.createDirectories(folders.generated);
            Files.createDirectories(folders.classes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folders;
    }

    /** What the processors made: the generated sources and the resources, by path. */
    TreeMap<String, String> produced() {
        TreeMap<String, String> produced = texts(generated);
        texts(classes).forEach((name, text) -> {
            if (!name.endsWith(".class")) {
                produced.put(name, text);
            }
        });
        return produced;
    }

    /** The text of all files below a folder, by path with forward slashes; a class file's text is empty. */
    static TreeMap<String, String> texts(Path folder) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            texts.put(name, name.endsWith(".class") ? "" : text(file));
        }
        return texts;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All files below a folder that may not exist, sorted. */
    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
