package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.report.Samples.measurement;
import static io.cachesmith.benchmarks.report.Samples.run;
import static io.cachesmith.benchmarks.report.Samples.scaled;
import static io.cachesmith.benchmarks.report.Samples.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ChartTest {

    private static final Run BARS = run(
            "redis",
            throughput("get hit", "CACHESMITH", Map.of(), 200),
            throughput("get hit", "LETTUCE", Map.of(), 100));

    private static final Run CURVES = scaled(
            "scale-keys",
            "keys",
            throughput("get hit", "CACHESMITH", Map.of("keys", "1000"), 100),
            throughput("get hit", "CAFFEINE", Map.of("keys", "1000"), 200),
            throughput("get hit", "CACHESMITH", Map.of("keys", "10000"), 50),
            throughput("get hit", "CAFFEINE", Map.of("keys", "10000"), 150));

    @Test
    void barsNameWorkAndPeers() throws Exception {
        Map<String, String> charts = Chart.of(BARS);

        assertThat(charts).containsOnlyKeys("redis-throughput.svg");
        assertThat(textOf(charts.get("redis-throughput.svg"))).contains("get hit", "Lettuce", "operations per");
    }

    @Test
    void curvesNameWhatGrows() throws Exception {
        Map<String, String> charts = Chart.of(CURVES);

        assertThat(charts).containsOnlyKeys("scale-keys-get-hit-throughput.svg");
        assertThat(textOf(charts.get("scale-keys-get-hit-throughput.svg")))
                .contains("Cachesmith", "Caffeine", "keys in the cache", "10,000", "ours at the left being 1");
    }

    @Test
    void everyMetricOfWhatGrowsHasItsCurves() {
        Map<String, String> one = Map.of("threads", "1");
        Run run = scaled(
                "scale-threads",
                "threads",
                throughput("get hit", "CACHESMITH", one, 100),
                measurement("get hit", Metric.P50, "CACHESMITH", one, 1e-5),
                measurement("get hit", Metric.P99, "CACHESMITH", one, 3e-5),
                measurement("get hit", Metric.ALLOCATION, "CACHESMITH", one, 800),
                throughput("put", "CACHESMITH", one, 100));

        assertThat(Chart.of(run))
                .containsOnlyKeys(
                        "scale-threads-get-hit-throughput.svg",
                        "scale-threads-put-throughput.svg",
                        "scale-threads-get-hit-p50.svg",
                        "scale-threads-get-hit-p99.svg",
                        "scale-threads-get-hit-allocation.svg");
    }

    @Test
    void roundNumbersOfDecades() {
        assertThat(DecadeAxis.ofDecades(0.7, 1.3)).containsExactly(0.7, 0.8, 0.9, 1.0, 1.2);
        assertThat(DecadeAxis.ofDecades(0.3, 6)).containsExactly(0.5, 1.0, 2.0, 5.0);
        assertThat(DecadeAxis.ofDecades(0.9, 20_000)).containsExactly(1.0, 10.0, 100.0, 1_000.0, 10_000.0);
    }

    @Test
    void theSameResultsGiveTheSameFile() {
        assertThat(Chart.of(BARS)).isEqualTo(Chart.of(BARS));
        assertThat(Chart.of(CURVES)).isEqualTo(Chart.of(CURVES));
    }

    /** Also shows that it is well-formed. */
    private static String textOf(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement()
                .getTextContent();
    }
}
