package io.cachesmith.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks the sources of libraries. */
public final class SourceArchives {

    private SourceArchives() {}

    /**
     * Unpacks them into one compilation, without module declarations, which would make many of it.
     *
     * @param archives the libraries
     * @param folder where to
     * @return the files
     * @throws IOException if one cannot be read or written
     */
    public static List<Path> unpack(List<Path> archives, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path archive : archives) {
            try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(archive))) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    String name = entry.getName();
                    if (name.endsWith(".java") && !name.endsWith("module-info.java") && !name.startsWith("META-INF")) {
                        Path source = folder.resolve(name).normalize();
                        Files.createDirectories(source.getParent());
                        Files.write(source, entries.readAllBytes());
                        sources.add(source);
                    }
                }
            }
        }
        return sources;
    }
}
