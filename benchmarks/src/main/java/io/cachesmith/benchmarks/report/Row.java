package io.cachesmith.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How we compare with the peers at one piece of work: our figure divided by theirs.
 *
 * @param kind the work
 * @param ratios by peer
 */
record Row(Measurement.Kind kind, Map<String, Ratio> ratios) {

    Row {
        ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
    }

    /** Makes a row for each piece of work that we and somebody else did. */
    static List<Row> of(List<Measurement> measurements) {
        Map<Measurement.Kind, Measurement> ours = new LinkedHashMap<>();
        Map<Measurement.Kind, Map<String, Ratio>> ratios = new LinkedHashMap<>();
        for (Measurement measurement : measurements) {
            if (measurement.ours()) {
                ours.put(measurement.kind(), measurement);
                ratios.put(measurement.kind(), new LinkedHashMap<>());
            }
        }
        for (Measurement measurement : measurements) {
            Measurement our = ours.get(measurement.kind());
            if (our != null && !measurement.ours() && !isNothing(measurement)) {
                ratios.get(measurement.kind()).put(measurement.peer(), our.dividedBy(measurement));
            }
        }
        List<Row> rows = new ArrayList<>();
        ratios.forEach((kind, row) -> {
            if (!row.isEmpty()) {
                rows.add(new Row(kind, row));
            }
        });
        return rows;
    }

    /** Less than a byte for each operation is what the measuring itself takes, and no ratio to it means anything. */
    private static boolean isNothing(Measurement measurement) {
        return measurement.metric() == Metric.ALLOCATION && measurement.median() < 1;
    }

    /** Splits rows by what they measured. */
    static Map<Metric, List<Row>> byMetric(List<Row> rows) {
        Map<Metric, List<Row>> split = new LinkedHashMap<>();
        rows.forEach(row -> split.computeIfAbsent(row.kind().metric(), metric -> new ArrayList<>())
                .add(row));
        return split;
    }

    /** Returns the peers that occur in rows, in their order. */
    static List<String> peers(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.ratios().keySet().stream())
                .distinct()
                .toList();
    }
}
