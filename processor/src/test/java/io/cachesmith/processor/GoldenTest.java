package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code golden} has the sources of a user under {@code input} and all that is generated for them under
 * {@code expected}, byte for byte. Folders under {@code modules} are compiled before, each with the earlier ones on its class
 * path, and are on that of the input. {@code -Dgolden.update} writes {@code expected} anew; read the difference before you
 * commit it.
 */
final class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @TempDir
    Path temp;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList();
        }
    }

    static Stream<Arguments> casesAndToolchains() throws IOException {
        return cases().stream()
                .flatMap(each -> Stream.of(Toolchain.values())
                        .map(toolchain -> Arguments.of(each.getFileName().toString(), toolchain)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("casesAndToolchains")
    void generatesExactlyWhatIsExpected(String name, Toolchain toolchain) throws IOException {
        Path expected = GOLDEN.resolve(name).resolve("expected");
        Folders folders = Folders.in(temp);

        Outcome outcome = toolchain.compile(
                folders,
                Folders.files(GOLDEN.resolve(name).resolve("input")),
                modules(GOLDEN.resolve(name), temp.resolve("modules")));

        assertThat(outcome.succeeded()).as("%s", outcome.findings()).isTrue();
        Map<String, String> produced = folders.produced();
        assertThat(outcome.warnings())
                .noneMatch(warning -> produced.keySet().stream().anyMatch(file -> file.endsWith("/" + warning.file())));
        if (UPDATE && toolchain == Toolchain.JAVAC) {
            rewrite(expected, produced);
        }
        Map<String, String> golden = Folders.texts(expected);
        assertThat(produced.keySet()).isEqualTo(golden.keySet());
        produced.forEach((file, text) -> assertThat(text).as(file).isEqualTo(golden.get(file)));
    }

    /** Compiles those that a case includes. */
    static List<Path> modules(Path golden, Path output) throws IOException {
        Path modules = golden.resolve("modules");
        List<Path> compiled = new ArrayList<>();
        if (Files.exists(modules)) {
            try (Stream<Path> each = Files.list(modules)) {
                for (Path module : each.sorted().toList()) {
                    Folders folders = Folders.in(output.resolve(module.getFileName()));
                    Toolchain.JAVAC
                            .compile(folders, Folders.files(module), compiled)
                            .assertClean();
                    compiled.add(folders.classes());
                }
            }
        }
        return compiled;
    }

    private static void rewrite(Path expected, Map<String, String> produced) throws IOException {
        for (Path old : Folders.files(expected)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> file : produced.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
