package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is reported that is not tested and explained. */
final class ProblemTest {

    private static final Path EXPLANATIONS = Path.of("../docs/errors.md");

    /** What no folder of sources can provoke, and the class that provokes it. */
    private static final Set<Problem> TESTED_ELSEWHERE = Set.of(
            Problem.INTERNAL_ERROR, // EnvironmentErrorsTest
            Problem.FILE_NOT_WRITTEN, // EnvironmentErrorsTest
            Problem.RUNTIME_MISSING, // EnvironmentErrorsTest
            Problem.MANAGER_NAME_TAKEN, // EnvironmentErrorsTest, IncrementalBuildTest
            Problem.MANAGER_MOVED, // IncrementalBuildTest
            Problem.INCLUDE_NAMESPACES_MEET, // IncludeTest
            Problem.SPEC_TOO_LATE, // RoundsTest
            Problem.LEFT_FROM_EARLIER_BUILD, // EclipseTest
            Problem.CALL_SITES_NOT_CHECKED); // CallSiteListenerTest

    private static Stream<String> ids() {
        return Arrays.stream(Problem.values()).map(Problem::id);
    }

    @Test
    void eachHasAFolderOfItsOwn() throws IOException {
        List<String> ids = Arrays.stream(Problem.values())
                .filter(problem -> !TESTED_ELSEWHERE.contains(problem))
                .map(Problem::id)
                .sorted()
                .toList();

        assertThat(ErrorsTest.folders())
                .containsExactlyElementsOf(Stream.concat(ids.stream(), Stream.of(ErrorsTest.MANY))
                        .sorted()
                        .toList());
    }

    @Test
    void eachFolderHasItsProblem() throws IOException {
        for (String folder : ErrorsTest.folders()) {
            if (!folder.equals(ErrorsTest.MANY)) {
                assertThat(ErrorsTest.markers(folder))
                        .as(folder)
                        .extracting(Marker::id)
                        .contains(folder);
            }
        }
    }

    @Test
    void eachHasOneHeadingInTheExplanations() {
        List<String> headings = Folders.text(EXPLANATIONS)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();

        assertThat(headings).containsExactlyInAnyOrderElementsOf(ids().toList());
    }

    @Test
    void idsAreTheNamesInCamelCase() {
        assertThat(Problem.TTL_NOT_POSITIVE.id()).isEqualTo("TtlNotPositive");
        assertThat(Problem.NOT_A_TYPED_CACHE.id()).isEqualTo("NotATypedCache");
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z][A-Za-z]+"));
    }

    @Test
    void messagesShowNumbersWithoutLocale() {
        assertThat(Problem.TTL_TOO_LONG.message(400_000_000L))
                .isEqualTo("[TtlTooLong] ttl is 400000000 seconds. Use at most 315360000 (ten years), or"
                        + " CacheSpec.NO_EXPIRY.");
    }
}
