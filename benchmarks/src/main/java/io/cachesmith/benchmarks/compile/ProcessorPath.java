package io.cachesmith.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes what a processor path holds. */
public final class ProcessorPath {

    private ProcessorPath() {}

    /**
     * Copies a path, but for one file.
     *
     * @param path archives or folders of classes
     * @param name the file in any of them
     * @param folder where the copies go
     * @return the path of the copies, which are archives
     * @throws IOException if one cannot be read or written
     */
    public static String without(String name, String path, Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            Path copy = folder.resolve("entry" + copies.size() + ".jar");
            if (Files.isDirectory(Path.of(entry))) {
                copy(Path.of(entry), name, copy);
            } else {
                try (FileSystem archive = FileSystems.newFileSystem(Path.of(entry))) {
                    copy(archive.getPath("/"), name, copy);
                }
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path root, String name, Path copy) throws IOException {
        try (FileSystem target = FileSystems.newFileSystem(copy, Map.of("create", "true"));
                Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String relative = root.relativize(file).toString().replace('\\', '/');
                if (!relative.equals(name)) {
                    Path place = target.getPath("/").resolve(relative);
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        }
    }
}
