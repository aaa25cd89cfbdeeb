package io.cachesmith.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results for tests. */
final class Samples {

    static final Environment ENVIRONMENT = new Environment(
            "2026-11-21",
            "2 processors",
            "Some VM",
            "Redis 1.2.3",
            "briefly",
            "run it",
            new TreeMap<>(Map.of("a", "1")));

    private Samples() {}

    static Measurement throughput(String work, String peer, Map<String, String> setting, double... samples) {
        return measurement(work, Metric.THROUGHPUT, peer, setting, samples);
    }

    static Measurement measurement(
            String work, Metric metric, String peer, Map<String, String> setting, double... samples) {
        return new Measurement(
                work,
                metric,
                peer,
                new TreeMap<>(setting),
                Arrays.stream(samples).boxed().toList());
    }

    static Run run(String part, Measurement... measurements) {
        return new Run(part, "About " + part + ".", null, ENVIRONMENT, List.of(measurements));
    }

    static Run scaled(String part, String by, Measurement... measurements) {
        return new Run(part, "About " + part + ".", by, ENVIRONMENT, List.of(measurements));
    }
}
