package io.cachesmith.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What compilations need.
 *
 * @param libraries archives of sources that know nothing of any processor
 * @param classPath for everything that is compiled
 * @param processorPaths by peer
 */
public record CompileFiles(List<Path> libraries, String classPath, Map<String, String> processorPaths) {

    /** The system property that names the folder where the build puts them. */
    private static final String PROPERTY = "cachesmith.compile";

    /** Copies. */
    public CompileFiles {
        libraries = List.copyOf(libraries);
        processorPaths = Map.copyOf(processorPaths);
    }

    /**
     * Finds what the build has put in its folder.
     *
     * @return the files; none where the build has not put any
     */
    public static CompileFiles ofBuild() {
        return in(Path.of(System.getProperty(PROPERTY, "benchmarks/target/compile")));
    }

    /**
     * Finds files.
     *
     * @param folder with {@code libraries}, {@code needed} and {@code processors}, which has a folder for each peer
     * @return the files
     */
    public static CompileFiles in(Path folder) {
        Map<String, String> processors = new TreeMap<>();
        for (Path peer : list(folder.resolve("processors"))) {
            processors.put(peer.getFileName().toString(), path(peer));
        }
        return new CompileFiles(list(folder.resolve("libraries")), path(folder.resolve("needed")), processors);
    }

    private static String path(Path folder) {
        return list(folder).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
