package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.report.Samples.measurement;
import static io.cachesmith.benchmarks.report.Samples.run;
import static io.cachesmith.benchmarks.report.Samples.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Map<String, String> NONE = Map.of();

    private static List<String> worse(Run before, Run after) {
        return Comparison.of(List.of(before), List.of(after)).stream()
                .filter(Comparison.Change::worse)
                .map(change -> change.kind().work())
                .toList();
    }

    private static Measurement ours(String work, double... samples) {
        return throughput(work, "CACHESMITH", NONE, samples);
    }

    private static Measurement theirs(String work, double... samples) {
        return throughput(work, "OTHER", NONE, samples);
    }

    @Test
    void lessThroughputIsNamed() {
        assertThat(worse(
                        run("p", ours("get", 100, 101), ours("put", 100)),
                        run("p", ours("get", 50, 51), ours("put", 100))))
                .containsExactly("get");
    }

    @Test
    void moreThroughputIsNot() {
        assertThat(worse(run("p", ours("get", 100)), run("p", ours("get", 200))))
                .isEmpty();
    }

    @Test
    void moreTimeIsNamedAndLessIsNot() {
        Run fast = run("p", measurement("start", Metric.START, "CACHESMITH", NONE, 10, 11));
        Run slow = run("p", measurement("start", Metric.START, "CACHESMITH", NONE, 20, 21));

        assertThat(worse(fast, slow)).containsExactly("start");
        assertThat(worse(slow, fast)).isEmpty();
    }

    @Test
    void whatTheSpreadExplainsIsNotNamed() {
        assertThat(worse(run("p", ours("get", 60, 100, 140)), run("p", ours("get", 50, 80, 120))))
                .isEmpty();
    }

    @Test
    void whatIsSmallIsNotNamedHoweverSure() {
        assertThat(worse(run("p", ours("get", 100, 100)), run("p", ours("get", 98, 98))))
                .isEmpty();
    }

    @Test
    void aSlowerMachineIsNotOurDoing() {
        assertThat(worse(
                        run("p", ours("get", 100, 101), theirs("get", 100, 101)),
                        run("p", ours("get", 50, 51), theirs("get", 50, 51))))
                .isEmpty();
    }

    @Test
    void aFasterMachineHidesNothing() {
        assertThat(worse(
                        run("p", ours("get", 100, 101), theirs("get", 100, 101)),
                        run("p", ours("get", 100, 101), theirs("get", 200, 201))))
                .containsExactly("get");
    }

    @Test
    void bytesAreNoMatterOfTheMachine() {
        Run before = run(
                "p",
                measurement("get", Metric.ALLOCATION, "CACHESMITH", NONE, 100),
                measurement("get", Metric.ALLOCATION, "OTHER", NONE, 100));
        Run after = run(
                "p",
                measurement("get", Metric.ALLOCATION, "CACHESMITH", NONE, 200),
                measurement("get", Metric.ALLOCATION, "OTHER", NONE, 200));

        assertThat(worse(before, after)).containsExactly("get");
    }

    @Test
    void onlyTheSameWorkOfTheSamePartIsCompared() {
        Run before = run(
                "p",
                throughput("get", "CACHESMITH", Map.of("threads", "1"), 100),
                throughput("put", "CACHESMITH", NONE, 100));
        Run after = run(
                "p",
                throughput("get", "CACHESMITH", Map.of("threads", "2"), 1),
                throughput("new", "CACHESMITH", NONE, 1));

        assertThat(Comparison.of(List.of(before), List.of(after))).isEmpty();
        assertThat(Comparison.of(List.of(before), List.of(run("q", ours("put", 1)))))
                .isEmpty();
    }

    @Test
    void theTextNamesWorkAndRatio() {
        Comparison.Change change = Comparison.of(
                        List.of(run("redis", throughput("get", "CACHESMITH", Map.of("threads", "32"), 100))),
                        List.of(run("redis", throughput("get", "CACHESMITH", Map.of("threads", "32"), 50))))
                .get(0);

        assertThat(change.text())
                .isEqualTo("redis: get, threads 32: operations per second now 0.50 (0.50–0.50) of what it was");
    }
}
