package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The comparison runs, shortly; its figures are worth nothing here. */
final class LoadComparisonTest {

    private static final int CONNECTIONS = 4;
    private static final Duration LENGTH = Duration.ofMillis(200);

    @Test
    @Tag("redis")
    void cachesSpareTheDatabase() throws SQLException, InterruptedException, ExecutionException {
        Load load = new Load(Samples.many(100), CONNECTIONS);

        List<LoadResult> results = new LoadComparison(load, LENGTH, Duration.ofMillis(1)).run();

        assertThat(results).hasSize(4).allSatisfy(result -> {
            assertThat(result.requests()).isGreaterThanOrEqualTo(CONNECTIONS); // each by 200, else it throws
            assertThat(result.p50Millis()).isPositive().isLessThanOrEqualTo(result.p99Millis());
        });
        double without = results.get(0).statementsPerRequest();
        assertThat(without).isPositive();
        assertThat(results.get(2).statementsPerRequest()).isLessThan(without / 2);
    }

    @Test
    void anAnswerThatIsNot200EndsTheLoad() throws SQLException {
        try (Service service = Samples.started("memory:", Duration.ofSeconds(2), 0)) {
            assertThatThrownBy(() -> new Load(List.of(Samples.NOBODY), 1).run("nobody", service, LENGTH))
                    .hasMessageContaining("HTTP/1.1 404");
        }
    }

    @Test
    void aTableOfRatios() {
        List<LoadResult> results = List.of(
                LoadResult.of("slow", new long[] {40_000_000, 20_000_000}, Duration.ofSeconds(1), 4),
                LoadResult.of("fast", new long[] {2_000_000, 4_000_000, 1, 5_000_000}, Duration.ofSeconds(1), 1));

        assertThat(LoadReport.of(results, CONNECTIONS, Duration.ofSeconds(3)))
                .contains("-Dload.seconds=3`", "4 connections for 3 s each")
                .contains("| slow | 1.00 | 1.00 | 1.00 | 2.00 | 2 | 20.00 | 20.00 |")
                .contains("| fast | 2.00 | 10.00 | 5.00 | 0.25 | 4 | 2.00 | 4.00 |");
    }
}
