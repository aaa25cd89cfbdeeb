package io.cachesmith.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many times one set of figures is another: the middle of the ratios of all pairs, and the range that nine of ten of them
 * lie in.
 *
 * @param median the middle
 * @param low what 5 % of the pairs are below
 * @param high what 5 % of the pairs are above
 */
record Ratio(double median, double low, double high) {

    static Ratio of(List<Double> ours, List<Double> theirs) {
        double[] pairs = ours.stream()
                .flatMapToDouble(our -> theirs.stream().mapToDouble(their -> our / their))
                .sorted()
                .toArray();
        return new Ratio(quantile(pairs, 0.5), quantile(pairs, 0.05), quantile(pairs, 0.95));
    }

    /** Of figures that were measured in rounds: pairs only what was measured in the same one. */
    static Ratio ofRounds(List<Double> ours, List<Double> theirs) {
        double[] pairs = IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToDouble(i -> ours.get(i) / theirs.get(i))
                .sorted()
                .toArray();
        return new Ratio(quantile(pairs, 0.5), quantile(pairs, 0.05), quantile(pairs, 0.95));
    }

    /** Takes the middle of several ratios, and of their ranges. */
    static Ratio middle(List<Ratio> ratios) {
        return new Ratio(
                middle(ratios.stream().mapToDouble(Ratio::median)),
                middle(ratios.stream().mapToDouble(Ratio::low)),
                middle(ratios.stream().mapToDouble(Ratio::high)));
    }

    private static double middle(DoubleStream values) {
        return quantile(values.sorted().toArray(), 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Divides by another, which is as uncertain as its range says. */
    Ratio dividedBy(Ratio other) {
        return new Ratio(median / other.median, low / other.high, high / other.low);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s–%s)", text(median), text(low), text(high));
    }

    /** Two digits that count, or more. */
    private static String text(double value) {
        int decimals = value >= 10 ? 0 : value >= 0.1 ? 2 : value >= 0.01 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
