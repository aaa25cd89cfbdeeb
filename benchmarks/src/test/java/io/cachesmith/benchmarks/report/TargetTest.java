package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.report.Samples.measurement;
import static io.cachesmith.benchmarks.report.Samples.run;
import static io.cachesmith.benchmarks.report.Samples.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static boolean measures(Step step, String work) {
        if (step instanceof Step.Jmh jmh) {
            return jmh.methods().stream().map(JmhResults::words).anyMatch(work::equals);
        }
        return step instanceof Step.IdleProcessors
                ? List.of("idle processors", "call sites").contains(work)
                : step instanceof Step.StartUp && work.equals("start");
    }

    @Test
    void everyTargetIsMeasuredBySomePart() {
        assertThat(Target.ALL)
                .allSatisfy(target -> assertThat(Part.ALL).anySatisfy(part -> {
                    assertThat(part.name()).isEqualTo(target.part());
                    assertThat(part.steps()).anyMatch(step -> measures(step, target.work()));
                }));
    }

    @Test
    void theSettingMayHoldMoreThanTheTargetAsksFor() {
        Target target = new Target("p", "get", Metric.THROUGHPUT, Map.of("threads", "1"), "OTHER", 1);
        Map<String, String> one = Map.of("threads", "1", "content", "PROFILE");
        Map<String, String> two = Map.of("threads", "2", "content", "PROFILE");
        Run run = run(
                "p",
                throughput("get", "CACHESMITH", two, 5),
                throughput("get", "OTHER", two, 1),
                throughput("get", "CACHESMITH", one, 3),
                throughput("get", "OTHER", one, 1));

        assertThat(target.measured(List.of(run))).contains(new Ratio(3, 3, 3));
    }

    @Test
    void whatNobodyMeasuredIsNotMeasured() {
        Target target = new Target("p", "get", Metric.THROUGHPUT, Map.of(), "OTHER", 1);

        assertThat(target.measured(List.of(run("p", throughput("get", "CACHESMITH", Map.of(), 1)))))
                .isEmpty();
        assertThat(target.measured(List.of(run(
                        "p",
                        measurement("get", Metric.ALLOCATION, "CACHESMITH", Map.of(), 1),
                        measurement("get", Metric.ALLOCATION, "OTHER", Map.of(), 1)))))
                .isEmpty();
    }

    @Test
    void aBoundIsReachedFromItsBetterSide() {
        Target atLeast = new Target("p", "get", Metric.THROUGHPUT, Map.of(), "OTHER", 1.5);
        Target atMost = new Target("p", "get", Metric.START, Map.of(), "OTHER", 0.7);

        assertThat(atLeast.isMetBy(new Ratio(1.5, 1, 2))).isTrue();
        assertThat(atLeast.isMetBy(new Ratio(1.4, 1, 2))).isFalse();
        assertThat(atMost.isMetBy(new Ratio(0.7, 0.6, 1))).isTrue();
        assertThat(atMost.isMetBy(new Ratio(0.8, 0.6, 1))).isFalse();
    }
}
