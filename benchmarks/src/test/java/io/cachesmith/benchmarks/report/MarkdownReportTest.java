package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.report.Samples.measurement;
import static io.cachesmith.benchmarks.report.Samples.run;
import static io.cachesmith.benchmarks.report.Samples.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final Map<String, String> ONE = Map.of("threads", "1");

    private static final Run RUN = run(
            "redis",
            throughput("get hit", "CACHESMITH", ONE, 200),
            throughput("get hit", "LETTUCE", ONE, 100),
            throughput("get hit", "CAFFEINE_BYTES", ONE, 400),
            throughput("put", "CACHESMITH", ONE, 100),
            throughput("put", "LETTUCE", ONE, 100),
            measurement("get hit", Metric.ALLOCATION, "CACHESMITH", ONE, 100),
            measurement("get hit", Metric.ALLOCATION, "LETTUCE", ONE, 400),
            measurement("get hit", Metric.ALLOCATION, "CAFFEINE_BYTES", ONE, 0.001));

    @Test
    void aTableForEachMetricWithARowForEachWorkAndAColumnForEachPeer() {
        assertThat(MarkdownReport.of(List.of(RUN), List.of())).contains("""
                        ### redis: operations per second

                        More than 1 is better.

                        | work | Lettuce | Caffeine bytes |
                        | --- | --- | --- |
                        | get hit, threads 1 | 2.00 (2.00–2.00) | 0.50 (0.50–0.50) |
                        | put, threads 1 | 1.00 (1.00–1.00) |  |
                        """).contains("""
                        ### redis: bytes allocated per operation

                        Less than 1 is better.

                        | work | Lettuce |
                        | --- | --- |
                        | get hit, threads 1 | 0.25 (0.25–0.25) |
                        """);
    }

    @Test
    void nothingHasNoRatioToWhatAllocatesNothing() {
        assertThat(MarkdownReport.of(List.of(RUN), List.of())).doesNotContain("100000");
    }

    @Test
    void noSingleFigures() {
        assertThat(MarkdownReport.of(List.of(RUN), Target.ALL)).doesNotContain("200", "400");
    }

    @Test
    void whereAndHowIsSaid() {
        assertThat(MarkdownReport.of(List.of(RUN), List.of()))
                .contains("`run it` on 2026-11-21, briefly; 2 processors; Some VM; Redis 1.2.3; a 1.");
    }

    @Test
    void everyChartThatIsNamedIsDrawn() {
        String text = MarkdownReport.of(List.of(RUN), List.of());

        assertThat(Chart.of(RUN).keySet())
                .containsExactly("redis-throughput.svg", "redis-allocation.svg")
                .allSatisfy(name -> assertThat(text).contains("](" + name + ")"));
    }

    @Test
    void goalsAreReachedOrNotOrNotMeasured() {
        List<Target> targets = List.of(
                new Target("redis", "get hit", Metric.THROUGHPUT, ONE, "LETTUCE", 1.5),
                new Target("redis", "put", Metric.THROUGHPUT, ONE, "LETTUCE", 1.5),
                new Target("redis", "get hit", Metric.ALLOCATION, ONE, "LETTUCE", 0.7),
                new Target("batch", "get hit", Metric.THROUGHPUT, ONE, "LETTUCE", 1.2));

        assertThat(MarkdownReport.of(List.of(RUN), targets))
                .contains(
                        "| redis: get hit, threads 1 | operations per second | Lettuce | at least 1.5 | 2.00 (2.00–2.00) | yes |",
                        "| redis: put, threads 1 | operations per second | Lettuce | at least 1.5 | 1.00 (1.00–1.00) | **no** |",
                        "| redis: get hit, threads 1 | bytes allocated per operation | Lettuce | at most 0.7 | 0.25 (0.25–0.25) | yes |",
                        "| batch: get hit, threads 1 | operations per second | Lettuce | at least 1.2 | not measured |  |");
    }
}
