package io.cachesmith.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachesmith.benchmarks.Content;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerToolTest {

    private static final Step.ServerTool STEP = new Step.ServerTool(List.of(Content.Kind.NUMBER), List.of(2), 4);

    @AfterEach
    void forget() {
        System.clearProperty(ServerTool.PROPERTY);
    }

    @Test
    void figuresWithTimes() {
        assertThat(ServerTool.perSecond("""
                        "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms","p95_latency_ms","p99_latency_ms","max_latency_ms"
                        "GET redis-benchmark:__rand_int__","38461.54","0.020","0.008","0.015","0.047","0.079","0.271"
                        """)).isEqualTo(38_461.54);
    }

    @Test
    void figuresOfOldVersions() {
        assertThat(ServerTool.perSecond("\"GET key\",\"25000.00\"\n")).isEqualTo(25_000);
    }

    @Test
    void noFigures() {
        assertThatThrownBy(() -> ServerTool.perSecond("Error from server: ERR\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ERR");
        assertThatThrownBy(() -> ServerTool.perSecond("\"GET key\",\"0.00\"\n"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheProgramTheColumnIsAbsent() {
        System.setProperty(ServerTool.PROPERTY, "/nowhere/redis-benchmark");

        assertThat(new ServerToolProbes(Effort.SMOKE).run(STEP)).isEmpty();
    }

    /** Where there is none, nothing is left to show. */
    @Test
    void itsFiguresHaveTheSettingsOfTheOthers() {
        assertThat(new ServerToolProbes(Effort.SMOKE).run(STEP)).allSatisfy(measurement -> {
            assertThat(measurement.peer()).isEqualTo("REDIS_BENCHMARK");
            assertThat(measurement.metric()).isEqualTo(Metric.THROUGHPUT);
            assertThat(measurement.work()).isIn("get hit", "put");
            assertThat(measurement.setting())
                    .containsOnly(
                            Map.entry("content", "NUMBER"), Map.entry("threads", "2"), Map.entry("inFlight", "4"));
            assertThat(measurement.samples()).allMatch(sample -> sample > 0);
        });
    }
}
