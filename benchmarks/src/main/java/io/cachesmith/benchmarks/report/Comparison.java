package io.cachesmith.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of us between two result files. What the peers became meanwhile at the same work is the machine's doing, and taken
 * out.
 */
final class Comparison {

    /** What is smaller than this is not worth a word, however sure. */
    private static final double MARGIN = 0.03;

    private Comparison() {}

    /**
     * What became of one piece of work.
     *
     * @param part the part it belongs to
     * @param kind the work
     * @param change the later figure divided by the earlier one
     */
    record Change(String part, Measurement.Kind kind, Ratio change) {

        /** Returns whether it is worse by more than the spread. */
        boolean worse() {
            return kind.metric().moreIsBetter() ? change.high() < 1 - MARGIN : change.low() > 1 + MARGIN;
        }

        String text() {
            return part + ": " + kind.text() + ": " + kind.metric().text() + " now " + change + " of what it was";
        }
    }

    /** Finds what both files have measured. */
    static List<Change> of(List<Run> before, List<Run> after) {
        List<Change> changes = new ArrayList<>();
        for (Run run : after) {
            before.stream()
                    .filter(earlier -> earlier.part().equals(run.part()))
                    .forEach(earlier -> changes.addAll(of(run.part(), earlier.measurements(), run.measurements())));
        }
        return changes;
    }

    private static List<Change> of(String part, List<Measurement> before, List<Measurement> after) {
        Map<List<Object>, Measurement> earlier = new LinkedHashMap<>();
        before.forEach(measurement -> earlier.put(List.of(measurement.kind(), measurement.peer()), measurement));
        Map<Measurement.Kind, Ratio> ours = new LinkedHashMap<>();
        Map<Measurement.Kind, List<Ratio>> theirs = new LinkedHashMap<>();
        for (Measurement later : after) {
            Measurement same = earlier.get(List.of(later.kind(), later.peer()));
            if (same != null) {
                Ratio change = Ratio.of(later.samples(), same.samples());
                if (later.ours()) {
                    ours.put(later.kind(), change);
                } else {
                    theirs.computeIfAbsent(later.kind(), kind -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        ours.forEach((kind, change) -> {
            List<Ratio> drift = theirs.getOrDefault(kind, List.of());
            boolean drifts = kind.metric().ofMachine() && !drift.isEmpty();
            changes.add(new Change(part, kind, drifts ? change.dividedBy(Ratio.middle(drift)) : change));
        });
        return changes;
    }
}
