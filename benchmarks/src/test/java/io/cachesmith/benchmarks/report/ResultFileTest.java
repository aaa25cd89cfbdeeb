package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.report.Samples.run;
import static io.cachesmith.benchmarks.report.Samples.scaled;
import static io.cachesmith.benchmarks.report.Samples.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    private static final Run PLAIN = run("redis", throughput("get", "CACHESMITH", Map.of("threads", "1"), 1.5, 2));
    private static final Run SCALED = scaled("keys", "keys", throughput("get", "CACHESMITH", Map.of("keys", "1"), 1));

    @Test
    void whatIsWrittenIsRead(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("results.json");

        ResultFile.write(file, List.of(PLAIN, SCALED));

        assertThat(ResultFile.read(file)).containsExactly(PLAIN, SCALED);
    }

    @Test
    void noFileHasNoRuns(@TempDir Path directory) throws Exception {
        assertThat(ResultFile.read(directory.resolve("results.json"))).isEmpty();
    }

    @Test
    void aPartMeasuredAgainTakesItsPlace() {
        Run again = run("redis", throughput("get", "CACHESMITH", Map.of(), 3));
        Run added = run("new", throughput("get", "CACHESMITH", Map.of(), 3));

        assertThat(ResultFile.merge(List.of(PLAIN, SCALED), List.of(again, added)))
                .containsExactly(again, SCALED, added);
    }
}
