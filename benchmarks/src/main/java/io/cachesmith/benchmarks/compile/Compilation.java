package io.cachesmith.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to compile.
 *
 * @param name a name for its files
 * @param options of javac, without a folder for the class files
 * @param sources the files
 */
public record Compilation(String name, List<String> options, List<Path> sources) {

    /** Copies. */
    public Compilation {
        options = List.copyOf(options);
        sources = List.copyOf(sources);
    }
}
