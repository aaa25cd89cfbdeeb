package io.cachesmith.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.benchmarks.BenchServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** Every benchmark runs for every peer, once and shortly, in this process. */
class SmokeTest {

    /** Skips where no server runs. Nothing is measured here, so a measurement elsewhere on the machine is no reason to fail. */
    @BeforeAll
    static void nextToOthers() {
        assertThat(BenchServer.uri()).isNotEmpty();
        System.setProperty("jmh.ignoreLock", "true");
    }

    /** The same step with one thread and the first value of everything but the peer. */
    private static Step.Jmh smallest(Step.Jmh step) {
        Step.Jmh small = step.threads(1).heap("1g");
        for (Map.Entry<String, List<String>> param : step.params().entrySet()) {
            if (!param.getKey().equals("peer")) {
                small = small.with(param.getKey(), param.getValue().get(0));
            }
        }
        return step.benchmark().getSimpleName().equals("ValueSizeBenchmark") ? small.with("bytes", 10) : small;
    }

    @Test
    void everythingRuns() throws RunnerException, IOException {
        StepRunner runner = new StepRunner(Effort.SMOKE);
        Set<Object> ran = new HashSet<>();
        List<Measurement> measurements = new ArrayList<>();
        for (Part part : Part.ALL) {
            for (Step step : part.steps()) {
                if (step instanceof Step.Jmh jmh && !jmh.virtual()) {
                    Step.Jmh small = smallest(jmh);
                    if (ran.add(List.of(small.benchmark(), small.methods(), small.figures()))) {
                        measurements.addAll(runner.run(small));
                    }
                }
            }
        }
        assertFigures(measurements);
        assertThat(measurements)
                .extracting(Measurement::work)
                .contains(
                        "get hit",
                        "get miss",
                        "put",
                        "get or load hit",
                        "invalidate",
                        "herd",
                        "get all",
                        "put all",
                        "encode",
                        "decode");
        assertThat(measurements)
                .extracting(Measurement::metric)
                .contains(Metric.THROUGHPUT, Metric.ALLOCATION, Metric.P50, Metric.P99, Metric.P999);
        assertThat(measurements)
                .filteredOn(measurement -> measurement.metric() == Metric.LOADS && measurement.ours())
                .isNotEmpty()
                .allSatisfy(loads -> assertThat(loads.samples()).containsOnly(1.0));
        assertThat(measurements)
                .allSatisfy(measurement -> assertThat(measurement.setting()).containsEntry("threads", "1"));
    }

    @Test
    void processesRun() throws RunnerException, IOException {
        StepRunner runner = new StepRunner(Effort.SMOKE);

        assertFigures(runner.run(new Step.StartUp(List.of("CACHESMITH", "SPRING"))));
        assertFigures(runner.run(new Step.Recovery(List.of("CACHESMITH", "LETTUCE"))));
        assertFigures(runner.run(new Step.Heap(List.of("CACHESMITH", "CAFFEINE"), List.of(1_000))));
    }

    private static void assertFigures(List<Measurement> measurements) {
        assertThat(measurements)
                .isNotEmpty()
                .allSatisfy(measurement -> assertThat(measurement.samples()).allMatch(sample -> sample > 0));
    }
}
