package io.cachesmith.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachesmith.benchmarks.compile.CompileFiles;
import io.cachesmith.benchmarks.compile.Compiled;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every processor runs, over little. */
class CompileProbesTest {

    @TempDir
    Path work;

    private CompileProbes probes;

    @BeforeEach
    void library() throws IOException {
        Path library = work.resolve("library.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(library))) {
            zip.putNextEntry(new ZipEntry("a/A.java"));
            zip.write("package a; class A { @Override public String toString() { return \"\"; } }"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("module-info.java"));
            zip.write("module a {}".getBytes(StandardCharsets.UTF_8));
        }
        CompileFiles others = CompileFiles.in(Path.of("target", "compile"));
        Map<String, String> processors = new TreeMap<>(others.processorPaths());
        processors.put("CACHESMITH", entries("processor", "annotations", "javapoet"));
        probes = new CompileProbes(
                Effort.SMOKE,
                new CompileFiles(
                        List.of(library),
                        others.classPath() + File.pathSeparator + entries("runtime", "annotations", "jspecify"),
                        processors),
                work);
    }

    /** Archives or folders of classes, as the build has them. */
    private static String entries(String... names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(names)
                        .anyMatch(name -> entry.contains("/" + name + "/") || entry.contains("cachesmith-" + name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void idle() throws IOException {
        List<Measurement> measurements =
                probes.idle(new Step.IdleProcessors(List.of("CACHESMITH", "MAPSTRUCT", "DAGGER")));

        assertThat(measurements)
                .allSatisfy(measurement -> assertThat(measurement.samples()).allMatch(sample -> sample > 0))
                .extracting(measurement -> measurement.work() + " " + measurement.metric() + " " + measurement.peer()
                        + " " + measurement.setting())
                .contains(
                        "idle PROCESSOR_TIME CACHESMITH {jvm=cold, sources=1}",
                        "idle processors PROCESSOR_TIME CACHESMITH {jvm=cold, sources=1}",
                        "idle processors PROCESSOR_TIME MAPSTRUCT {jvm=cold, sources=1}",
                        "idle PROCESSOR_TIME JAVAC {jvm=warm, sources=1}",
                        "idle WALL_TIME MAPSTRUCT {jvm=cold, sources=1}",
                        "idle ALLOCATION DAGGER {jvm=warm, sources=1}",
                        "call sites LIVE_HEAP CACHESMITH {jvm=cold, sources=1}",
                        "call sites LIVE_HEAP PROCESSORS {jvm=cold, sources=1}",
                        "plugin alone PROCESSOR_TIME CACHESMITH {jvm=cold, sources=1}",
                        "plugin alone PROCESSOR_TIME JAVAC {jvm=cold, sources=1}");
    }

    @Test
    void declarations() throws IOException {
        List<Measurement> measurements = probes.declarations(
                new Step.PerDeclaration(List.of("CACHESMITH", "AUTO_VALUE", "MAPSTRUCT"), List.of(2), false));

        assertThat(measurements)
                .filteredOn(measurement -> measurement.metric() == Metric.CLASS_FILES)
                .allSatisfy(measurement -> assertThat(measurement.median()).isGreaterThan(1_000))
                .extracting(Measurement::peer)
                .containsExactly("CACHESMITH", "AUTO_VALUE", "MAPSTRUCT");
        assertThat(measurements)
                .filteredOn(measurement -> measurement.metric() == Metric.ALLOCATION)
                .allSatisfy(measurement -> assertThat(measurement.median()).isPositive());
    }

    @Test
    void whatIsNotTheSameIsNamed() {
        Compiled expected = new Compiled(0, 0, 0, 0, Map.of("A.class", "1"), 0, Set.of());

        assertThatThrownBy(() ->
                        expected.requireSame(new Compiled(0, 0, 0, 0, Map.of("A.class", "2"), 0, Set.of()), "Somebody"))
                .hasMessage("Somebody makes other files: [A.class]");
        assertThatThrownBy(() -> expected.requireSame(new Compiled(0, 0, 0, 0, Map.of(), 0, Set.of()), "Somebody"))
                .hasMessage("Somebody makes other files: [A.class]");
        assertThatThrownBy(() -> expected.requireSame(
                        new Compiled(0, 0, 0, 0, Map.of("A.class", "1"), 0, Set.of("warning")), "Somebody"))
                .hasMessageStartingWith("Somebody says something else: [warning]");
    }
}
