package io.cachesmith.example;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load came to.
 *
 * @param name what was loaded
 * @param requests how many were answered, all of them by 200
 * @param perSecond how many of them in a second
 * @param p50Millis the time that half of them stayed under
 * @param p99Millis the time that 99 % of them stayed under
 * @param statements how many the database executed for them
 */
record LoadResult(String name, long requests, double perSecond, double p50Millis, double p99Millis, long statements) {

    static LoadResult of(String name, long[] nanos, Duration took, long statements) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new LoadResult(
                name,
                sorted.length,
                sorted.length / (took.toNanos() / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 99),
                statements);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    double statementsPerRequest() {
        return (double) statements / requests;
    }
}
