package io.cachesmith.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is gone when it is closed.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * Makes one.
     *
     * @param parent where
     * @param prefix what its name begins with
     * @return the folder
     * @throws IOException if it cannot be made
     */
    public static TemporaryFolder create(Path parent, String prefix) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(parent, prefix));
    }

    /**
     * Makes a folder in it, empty even if there was one before.
     *
     * @param name its name
     * @return where it is
     * @throws IOException if it cannot be made
     */
    Path emptied(String name) throws IOException {
        Path folder = path.resolve(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectory(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
