package io.cachesmith.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void oneOfEachHasNoSpread() {
        assertThat(Ratio.of(List.of(3.0), List.of(2.0))).isEqualTo(new Ratio(1.5, 1.5, 1.5));
    }

    @Test
    void theMiddleOfAllPairsIsNotMovedByAnOutlier() {
        Ratio ratio = Ratio.of(List.of(10.0, 10.0, 10.0, 10.0, 1.0), List.of(5.0));

        assertThat(ratio.median()).isEqualTo(2.0);
        assertThat(ratio.low()).isLessThan(1.0);
        assertThat(ratio.high()).isEqualTo(2.0);
    }

    @Test
    void theRangeLeavesOutOneOfTenPairs() {
        List<Double> oneToHundred =
                DoubleStream.iterate(1, i -> i + 1).limit(101).boxed().toList();

        assertThat(Ratio.of(oneToHundred, List.of(1.0))).isEqualTo(new Ratio(51, 6, 96));
    }

    @Test
    void dividingAddsUncertainty() {
        assertThat(new Ratio(1, 0.5, 2).dividedBy(new Ratio(2, 1, 4))).isEqualTo(new Ratio(0.5, 0.125, 2));
    }

    @Test
    void theMiddleOfSeveral() {
        assertThat(Ratio.middle(List.of(new Ratio(1, 1, 1), new Ratio(3, 2, 4), new Ratio(9, 0.5, 90))))
                .isEqualTo(new Ratio(3, 1, 4));
    }

    @Test
    void text() {
        assertThat(new Ratio(1.234, 0.5, 12.6)).hasToString("1.23 (0.50–13)");
        assertThat(new Ratio(0.0312, 0.00456, 0.1)).hasToString("0.031 (0.0046–0.10)");
    }
}
