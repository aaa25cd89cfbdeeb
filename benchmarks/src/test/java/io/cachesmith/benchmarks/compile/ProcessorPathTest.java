package io.cachesmith.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessorPathTest {

    @TempDir
    Path temp;

    @Test
    void oneFileIsMissingInTheCopies() throws IOException {
        Path archive = temp.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("services/gone"));
            zip.putNextEntry(new ZipEntry("services/kept"));
        }
        Path classes = Files.createDirectories(temp.resolve("classes/services")).getParent();
        Files.writeString(classes.resolve("services/gone"), "");
        Files.writeString(classes.resolve("other"), "");

        String copies = ProcessorPath.without("services/gone", archive + File.pathSeparator + classes, temp);

        List<String> entries = new ArrayList<>();
        for (String copy : copies.split(File.pathSeparator, -1)) {
            try (ZipFile zip = new ZipFile(copy)) {
                zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> entries.add(entry.getName()));
            }
        }
        assertThat(entries).containsExactlyInAnyOrder("services/kept", "other");
    }
}
