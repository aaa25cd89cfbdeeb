package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code errors} is one compilation and has the id of what it is about. The errors of the compilation are
 * exactly those that its comments promise, see {@link Marker}.
 */
final class ErrorsTest {

    private static final Path ERRORS = Path.of("src/test/resources/errors");

    private static final Path MESSAGES = Path.of("src/test/resources/messages.txt");

    /** About many problems at once, and about none in particular. */
    static final String MANY = "many-mistakes";

    /** Their elements are a package or a record. */
    private static final Set<String> WITHOUT_PLACE_IN_ECJ =
            Set.of("IncludeCycle", "IncludeUnusable", "ManagerNameIllegal", "ManagerTwice", "SpecNotInterface");

    /** Found by a plugin of javac. */
    private static final Set<String> NOT_IN_ECJ =
            Set.of(Problem.BATCH_TOO_LARGE.id(), Problem.IMPLEMENTATION_CONSTRUCTED.id());

    @TempDir
    Path temp;

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(ERRORS)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    static List<Marker> markers(String folder) {
        return markers(Folders.files(ERRORS.resolve(folder)));
    }

    private static List<Marker> markers(List<Path> sources) {
        return sources.stream().flatMap(source -> Marker.in(source).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void javacShowsEachMistakeAtItsPlace(String folder) {
        List<Path> sources = Folders.files(ERRORS.resolve(folder));

        Outcome outcome = Toolchain.JAVAC.compile(Folders.in(temp), sources, List.of());

        assertThat(marked(outcome).stream().map(Marker::of))
                .as("%s", outcome.findings())
                .containsExactlyInAnyOrderElementsOf(markers(sources));
    }

    /** All errors, and our warnings; but for javac's remark that it takes warnings for errors. */
    static List<Finding> marked(Outcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.isError() || (finding.isWarning() && finding.isOurs()))
                .filter(finding -> !finding.id().equals("compiler.err.warnings.and.werror"))
                .toList();
    }

    /**
     * Ours are the same, in the same lines, but for those at call sites; ECJ has no position for a package or a record. Others are tolerated in files in
     * which javac has errors of its own too, since the two do not agree on how often to say that a name does not resolve,
     * and in generated files, which ECJ compiles even after errors of a processor.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void ecjShowsEachMistakeInItsLine(String folder) {
        List<Path> sources = Folders.files(ERRORS.resolve(folder));
        List<Marker> markers = markers(sources).stream()
                .filter(marker -> !NOT_IN_ECJ.contains(marker.id()))
                .toList();
        Set<String> broken = markers.stream()
                .filter(marker -> !marker.isOurs())
                .map(Marker::file)
                .collect(Collectors.toSet());

        Outcome outcome = Toolchain.ECJ.compile(Folders.in(temp), sources, List.of());

        List<Finding> ours = marked(outcome).stream().filter(Finding::isOurs).toList();
        List<Marker> expected =
                markers.stream().filter(Marker::isOurs).map(Marker::inLine).toList();
        assertThat(ours).extracting(Finding::id).containsExactlyInAnyOrderElementsOf(ids(expected));
        assertThat(ours)
                .filteredOn(Finding::hasPlace)
                .map(error -> Marker.of(error).inLine())
                .isSubsetOf(expected);
        assertThat(ours)
                .filteredOn(error -> !error.hasPlace())
                .extracting(Finding::id)
                .isSubsetOf(WITHOUT_PLACE_IN_ECJ);
        assertThat(outcome.errors())
                .filteredOn(error -> !error.isOurs())
                .extracting(Finding::file)
                .allMatch(file -> broken.contains(file) || isNoneOf(sources, file));
    }

    private static List<String> ids(List<Marker> markers) {
        return markers.stream().map(Marker::id).toList();
    }

    private static boolean isNoneOf(List<Path> sources, String file) {
        return sources.stream()
                .noneMatch(source -> source.getFileName().toString().equals(file));
    }

    /** All of them on one page, to be read as a whole; {@code -Dgolden.update} writes it anew. */
    @Test
    void messagesAreWhatThePageSays() throws IOException {
        TreeSet<String> messages = new TreeSet<>();
        for (String folder : folders()) {
            Toolchain.JAVAC
                    .compile(Folders.in(temp.resolve(folder)), Folders.files(ERRORS.resolve(folder)), List.of())
                    .findings()
                    .stream()
                    .filter(Finding::isOurs)
                    .forEach(error -> messages.add(error.message()));
        }

        assertThat(messages).allSatisfy(message -> {
            assertThat(message).matches("\\[\\w+] .+\\. [A-Z].*\\.");
            assertThat(message).doesNotContainIgnoringCase("please").doesNotContainPattern("(?i)\\binvalid\\b");
        });
        String page = String.join("\n", messages) + "\n";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(MESSAGES, page);
        }
        assertThat(page).isEqualTo(Folders.text(MESSAGES));
    }

    @Test
    void manyMistakesLeaveTheGoodCacheAlone() {
        Folders folders = Folders.in(temp);

        Toolchain.JAVAC.compile(folders, Folders.files(ERRORS.resolve(MANY)), List.of());

        assertThat(folders.produced()).containsKeys("demo/shop/GoodCacheImpl.java", "demo/shop/CacheManager.java");
        assertThat(folders.produced().get("demo/shop/CacheManager.java")).contains("GoodCache goodCache();");
    }
}
