package io.cachesmith.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One metric of one peer at one piece of work.
 *
 * @param work what was done
 * @param metric what was measured
 * @param peer by whom
 * @param setting threads, number of keys and the like, by name
 * @param samples one figure for each iteration or process
 */
record Measurement(String work, Metric metric, String peer, SortedMap<String, String> setting, List<Double> samples) {

    /** The peer that all others are compared with. */
    static final String OURS = "CACHESMITH";

    Measurement {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("No samples of " + work + " by " + peer);
        }
    }

    /** What two measurements must have in common to be compared. */
    record Kind(String work, Metric metric, SortedMap<String, String> setting) {

        /** The work and its setting, as a heading of a row. */
        String text() {
            return setting.isEmpty() ? work : work + ", " + settingText();
        }

        private String settingText() {
            return setting.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Puts together what was measured of the same by the same in several goes, in their order. */
    static List<Measurement> joined(List<Measurement> parts) {
        Map<List<?>, Measurement> whole = new LinkedHashMap<>();
        for (Measurement part : parts) {
            whole.merge(List.of(part.kind(), part.peer), part, Measurement::with);
        }
        return List.copyOf(whole.values());
    }

    private Measurement with(Measurement more) {
        return new Measurement(
                work,
                metric,
                peer,
                setting,
                Stream.concat(samples.stream(), more.samples.stream()).toList());
    }

    Kind kind() {
        return new Kind(work, metric, setting);
    }

    boolean ours() {
        return peer.equals(OURS);
    }

    /** Divides by what another did. */
    Ratio dividedBy(Measurement other) {
        return metric.isOfRounds() ? Ratio.ofRounds(samples, other.samples) : Ratio.of(samples, other.samples);
    }

    /** Returns the figure in the middle. */
    double median() {
        return Ratio.of(samples, List.of(1.0)).median();
    }
}
