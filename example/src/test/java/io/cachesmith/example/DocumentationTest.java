package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code in README and guide is code of this build: every block of Java or XML stands, line by line, in one file that is compiled
 * and run. A line {@code ...} in a block leaves some out.
 */
final class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|xml)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final List<Path> CODE = List.of(
            ROOT.resolve("example/src/main"),
            ROOT.resolve("example/src/test/java"),
            ROOT.resolve("integration-tests/src/it/other-processors"),
            ROOT.resolve("integration-tests/src/it/readme"),
            ROOT.resolve("integration-tests/src/it/several-modules"));

    static Stream<Path> pages() {
        Stream<Path> other =
                Stream.of("README.md", "deploy/README.md", "example/README.md").map(ROOT::resolve);
        return Stream.concat(other, guide());
    }

    static Stream<Path> guide() {
        return files(ROOT.resolve("docs/guide"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsCodeOfThisBuild(Path page) {
        List<List<String>> sources = CODE.stream()
                .flatMap(DocumentationTest::files)
                .map(DocumentationTest::lines)
                .toList();
        Matcher block = BLOCK.matcher(read(page));
        while (block.find()) {
            List<String> lines = stripped(block.group(2).lines());
            assertThat(sources.stream().anyMatch(source -> holds(source, lines)))
                    .as("a file of this build holds\n%s", block.group(2))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        Matcher link = LINK.matcher(read(page));
        while (link.find()) {
            if (!link.group(1).contains("://")) {
                assertThat(page.resolveSibling(link.group(1))).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guide")
    void everyPageOpensWithTwoLines(Path page) {
        List<String> lines = read(page).lines().limit(6).toList();
        assertThat(lines.get(0)).startsWith("# ");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isNotBlank();
        assertThat(lines.get(3)).isNotBlank();
        assertThat(lines.get(4)).isEmpty();
    }

    /** Whether the parts of a block between its {@code ...} follow each other in a source. */
    private static boolean holds(List<String> source, List<String> block) {
        int from = 0;
        for (List<String> part : parts(block)) {
            int at = Collections.indexOfSubList(source.subList(from, source.size()), part);
            if (at < 0) {
                return false;
            }
            from += at + part.size();
        }
        return true;
    }

    private static List<List<String>> parts(List<String> block) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : block) {
            if (line.equals("...")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static List<String> lines(Path file) {
        return stripped(
                read(file).replace("@project.version@", "0.1.0-SNAPSHOT").lines());
    }

    /** Without indentation and empty lines, which need not be the same. */
    private static List<String> stripped(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
