package io.cachesmith.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Reads what JMH measured. */
final class JmhResults {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String LOADS = "loads";

    private JmhResults() {}

    static List<Measurement> of(Collection<RunResult> results, Step.Jmh step) {
        List<Measurement> measurements = new ArrayList<>();
        for (RunResult result : results) {
            add(result, step, measurements);
        }
        return measurements;
    }

    private static void add(RunResult result, Step.Jmh step, List<Measurement> measurements) {
        BenchmarkParams params = result.getParams();
        SortedMap<String, String> setting = new TreeMap<>();
        params.getParamsKeys().forEach(key -> setting.put(key, params.getParam(key)));
        String peer = setting.remove("peer");
        setting.put("threads", params.getThreads() + (step.virtual() ? " virtual" : ""));
        String work =
                words(params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1));
        List<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        switch (params.getMode()) {
            case Throughput ->
                measurements.add(new Measurement(
                        work, Metric.THROUGHPUT, peer, setting, samples(iterations, JmhResults::score)));
            case AverageTime ->
                measurements.add(
                        new Measurement(work, Metric.TIME, peer, setting, samples(iterations, JmhResults::score)));
            case SampleTime -> {
                measurements.add(percentile(work, Metric.P50, 50, peer, setting, iterations));
                measurements.add(percentile(work, Metric.P99, 99, peer, setting, iterations));
                measurements.add(percentile(work, Metric.P999, 99.9, peer, setting, iterations));
                if (step.figures() == Step.Figures.BOTH) {
                    measurements.add(new Measurement(
                            work,
                            Metric.THROUGHPUT,
                            peer,
                            setting,
                            samples(
                                    iterations,
                                    iteration ->
                                            perSecond(params.getThreads(), score(iteration), params.getTimeUnit()))));
                }
            }
            default -> throw new IllegalArgumentException("No metric for " + params.getMode());
        }
        if (step.figures() != Step.Figures.LATENCY && haveAll(iterations, ALLOCATION)) {
            measurements.add(new Measurement(
                    work,
                    Metric.ALLOCATION,
                    peer,
                    setting,
                    samples(iterations, iteration -> score(iteration, ALLOCATION))));
        }
        if (haveAll(iterations, LOADS)) {
            // both are rates
            measurements.add(new Measurement(
                    work,
                    Metric.LOADS,
                    peer,
                    setting,
                    samples(iterations, iteration -> score(iteration, LOADS) / score(iteration))));
        }
    }

    private static boolean haveAll(List<IterationResult> iterations, String secondary) {
        return iterations.stream()
                .allMatch(iteration -> iteration.getSecondaryResults().containsKey(secondary));
    }

    private static double score(IterationResult iteration, String secondary) {
        return iteration.getSecondaryResults().get(secondary).getScore();
    }

    /** Counts the operations of threads that each begin one when the one before has ended. */
    static double perSecond(int threads, double mean, TimeUnit unit) {
        return threads / mean * TimeUnit.SECONDS.toNanos(1) / unit.toNanos(1);
    }

    private static double score(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore();
    }

    private static Measurement percentile(
            String work,
            Metric metric,
            double rank,
            String peer,
            SortedMap<String, String> setting,
            List<IterationResult> iterations) {
        return new Measurement(
                work, metric, peer, setting, samples(iterations, iteration -> percentile(iteration, rank)));
    }

    private static double percentile(IterationResult iteration, double rank) {
        Result<?> result = iteration.getPrimaryResult();
        return result.getStatistics().getPercentile(rank);
    }

    private static List<Double> samples(List<IterationResult> iterations, ToDoubleFunction<IterationResult> figure) {
        return iterations.stream()
                .map(iteration -> rounded(figure.applyAsDouble(iteration)))
                .toList();
    }

    /** Keeps six digits, which is more than any of them is worth. */
    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.5e", value));
    }

    /** Turns the name of a method into words. */
    static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
