package io.cachesmith.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ratio to reach.
 *
 * @param part where it is measured
 * @param work the work
 * @param metric what is compared
 * @param setting what must hold of the setting
 * @param peer whom we are compared with
 * @param bound at least, or for what is better the less, at most
 */
record Target(String part, String work, Metric metric, Map<String, String> setting, String peer, double bound) {

    /** What the project has set itself. */
    static final List<Target> ALL = List.of(
            throughput("memory", "get hit", Map.of("content", "PROFILE", "threads", "1"), "CAFFEINE_BYTES", 0.85),
            throughput("memory", "get hit", Map.of("content", "PROFILE", "threads", "2"), "CAFFEINE_BYTES", 0.85),
            throughput("memory", "get hit", Map.of("content", "NUMBER", "threads", "1"), "CAFFEINE_BYTES", 0.85),
            throughput("memory", "get hit", Map.of("content", "NUMBER", "threads", "2"), "CAFFEINE_BYTES", 0.85),
            throughput("redis", "get hit", Map.of("content", "PROFILE", "threads", "1"), "LETTUCE", 1.0),
            throughput("redis", "get hit", Map.of("content", "PROFILE", "threads", "32"), "LETTUCE", 1.5),
            throughput("redis", "get hit", Map.of("content", "PROFILE", "threads", "32"), "JETCACHE", 1.0),
            throughput("redis", "get hit", Map.of("content", "PROFILE", "threads", "32"), "SPRING", 1.0),
            throughput("redis", "get hit", Map.of("content", "PROFILE", "threads", "32"), "REDISSON", 1.0),
            throughput("redis", "put", Map.of("content", "PROFILE", "threads", "32"), "LETTUCE", 1.5),
            throughput("redis", "put", Map.of("content", "PROFILE", "threads", "32"), "JETCACHE", 1.0),
            throughput("redis", "put", Map.of("content", "PROFILE", "threads", "32"), "SPRING", 1.0),
            throughput("redis", "put", Map.of("content", "PROFILE", "threads", "32"), "REDISSON", 1.0),
            throughput("virtual", "get hit", Map.of("content", "PROFILE", "threads", "1000 virtual"), "LETTUCE", 2.0),
            throughput("async", "get hit", Map.of("content", "PROFILE", "inFlight", "64"), "LETTUCE", 2.0),
            throughput("batch", "get all", Map.of("size", "100"), "LETTUCE", 1.2),
            throughput("batch", "put all", Map.of("size", "100"), "LETTUCE", 1.2),
            new Target(
                    "redis",
                    "get hit",
                    Metric.ALLOCATION,
                    Map.of("content", "PROFILE", "threads", "1"),
                    "LETTUCE",
                    0.7),
            new Target("startup", "start", Metric.START, Map.of(), "SPRING", 0.7),
            processorTime("idle processors", "MAPSTRUCT", 1.0),
            processorTime("idle processors", "DAGGER", 1.0),
            processorTime("call sites", "PROCESSORS", 1.03));

    private static Target processorTime(String work, String peer, double atMost) {
        return new Target("compile", work, Metric.PROCESSOR_TIME, Map.of("jvm", "cold"), peer, atMost);
    }

    private static Target throughput(
            String part, String work, Map<String, String> setting, String peer, double atLeast) {
        return new Target(part, work, Metric.THROUGHPUT, setting, peer, atLeast);
    }

    /** Finds what was measured for it. */
    Optional<Ratio> measured(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.part().equals(part))
                .flatMap(run -> Row.of(run.measurements()).stream())
                .filter(row -> row.kind().work().equals(work)
                        && row.kind().metric() == metric
                        && row.kind().setting().entrySet().containsAll(setting.entrySet()))
                .flatMap(row -> Optional.ofNullable(row.ratios().get(peer)).stream())
                .findFirst();
    }

    boolean isMetBy(Ratio ratio) {
        return metric.moreIsBetter() ? ratio.median() >= bound : ratio.median() <= bound;
    }
}
