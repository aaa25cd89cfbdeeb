package io.cachesmith.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one part, in one go.
 *
 * @param part the name of the part
 * @param title what the part is about
 * @param scaledBy the setting whose growth it follows, if that is what it is about
 * @param environment where and how
 * @param measurements what came out
 */
record Run(
        String part, String title, @Nullable String scaledBy, Environment environment, List<Measurement> measurements) {

    Run {
        measurements = List.copyOf(measurements);
    }
}
