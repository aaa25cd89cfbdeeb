package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ErrorsTest} expects to be reported is wrong indeed: it fails in its line when it runs. */
final class CallSiteTruthTest {

    private static final Path TABLE = Path.of("src/test/resources/errors", Problem.BATCH_TOO_LARGE.id());

    @TempDir
    Path temp;

    @Test
    void whatIsReportedFailsWhenItRuns() {
        List<Path> sources = Folders.files(TABLE);
        List<String> marked = sources.stream()
                .flatMap(source -> Marker.in(source).stream())
                .map(marker -> marker.file() + ":" + marker.line())
                .distinct()
                .toList();
        Path classes = temp.resolve("classes");

        Uncheckable.compile(temp, classes, sources);

        Set<String> failed = ThrownLines.of(
                classes,
                List.of(
                        "demo.shop.Factories",
                        "demo.shop.Sources",
                        "demo.shop.Spellings",
                        "demo.shop.Locals",
                        "demo.shop.Guards",
                        "demo.shop.CacheCalls"));
        assertThat(marked).hasSizeGreaterThan(80);
        assertThat(failed).containsAll(marked);
    }
}
