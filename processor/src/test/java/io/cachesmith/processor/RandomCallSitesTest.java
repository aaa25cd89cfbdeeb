package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Call sites that a generator wrote, which knows how many elements each passes and whether that can be told from the source.
 * What the compiler says is compared with what the generator knows, and with what happens when the program runs. A failure
 * shows the seed; {@code -Dcallsites.seed=...} runs it again.
 */
final class RandomCallSitesTest {

    private static final int CALL_SITES = 150;

    @TempDir
    Path temp;

    @Test
    void verdictsAreTheTruth() {
        Long chosen = Long.getLong("callsites.seed");
        verdictsAreTheTruth(chosen == null ? System.nanoTime() : chosen);
    }

    private void verdictsAreTheTruth(long seed) {
        RandomCallSites program = RandomCallSites.write(new Random(seed), CALL_SITES);
        Project project = new Project(temp)
                .cache("demo.shop.FewCache", "few", "TypedCache<Integer, String> {}")
                .write("demo.shop.Calls", program.text());
        List<Path> sources = Folders.files(temp.resolve("sources"));

        Outcome outcome = project.compileAll();
        Path classes = temp.resolve("running");
        Uncheckable.compile(temp, classes, sources);
        Set<Long> failed = ThrownLines.of(classes, List.of("demo.shop.Calls")).stream()
                .filter(line -> line.startsWith("Calls.java:"))
                .map(line -> Long.valueOf(line.substring("Calls.java:".length())))
                .collect(Collectors.toCollection(TreeSet::new));

        String where = "seed " + seed + "\n" + program.text();
        assertThat(outcome.errors()).as(where).allMatch(error -> error.id().equals("BatchTooLarge"));
        Set<Long> reported =
                outcome.errors().stream().map(Finding::line).collect(Collectors.toCollection(TreeSet::new));
        assertThat(failed).as("no false alarm, %s", where).containsAll(reported);
        assertThat(failed).as("the generator is right, %s", where).isEqualTo(program.tooLarge());
        assertThat(reported).as("whatever is certain is found, %s", where).isEqualTo(program.certainlyTooLarge());
    }
}
