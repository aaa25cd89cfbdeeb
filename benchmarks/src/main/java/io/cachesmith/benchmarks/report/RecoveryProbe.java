package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.Content;
import io.cachesmith.benchmarks.Outage;
import io.cachesmith.benchmarks.peer.OutagePeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures how long it takes after an outage until a cache is used again. */
final class RecoveryProbe {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Effort effort;

    RecoveryProbe(Effort effort) {
        this.effort = effort;
    }

    List<Measurement> run(Step.Recovery step) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int i = 0; i < effort.iterations(); i++) {
            for (String peer : step.peers()) {
                double sample = millis(OutagePeer.valueOf(peer), length(i));
                millis.computeIfAbsent(peer, absent -> new ArrayList<>()).add(sample);
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        millis.forEach((peer, samples) ->
                measurements.add(new Measurement("recover", Metric.RECOVERY, peer, new TreeMap<>(), samples)));
        return measurements;
    }

    /**
     * Where delays between attempts double, the luck of one length would decide: they spread over one doubling, with three
     * seconds in the middle.
     */
    private Duration length(int sample) {
        return effort.forks() == 0
                ? Duration.ZERO
                : SHORTEST.plus(
                        LONGEST.minus(SHORTEST).multipliedBy(2L * sample + 1).dividedBy(2L * effort.iterations()));
    }

    private static double millis(OutagePeer peer, Duration length) {
        try (Outage outage = new Outage(peer, Content.of(Content.Kind.PROFILE))) {
            return JmhResults.rounded(outage.end(length).toNanos() / 1e6);
        }
    }
}
