package io.cachesmith.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void wordsOfMethods() {
        assertThat(JmhResults.words("getOrLoadHit")).isEqualTo("get or load hit");
    }

    @Test
    void threadsThatWaitDoAsManyAsTheirTimeHolds() {
        assertThat(JmhResults.perSecond(32, 0.001, TimeUnit.SECONDS)).isEqualTo(32_000);
        assertThat(JmhResults.perSecond(1, 500, TimeUnit.MICROSECONDS)).isEqualTo(2_000);
    }

    @Test
    void theEffortIsSaid() {
        assertThat(Effort.FULL.text())
                .isEqualTo("3 processes with 3 iterations of 400 ms after 3 of 1000 ms for warming up,"
                        + " but 1 process for numbers on Redis and for what grows there");
        assertThat(Effort.FULL.once().text())
                .isEqualTo("1 process with 3 iterations of 400 ms after 3 of 1000 ms for warming up");
        assertThat(Effort.SMOKE.once()).isEqualTo(Effort.SMOKE);
    }

    @Test
    void goesAreJoinedByWorkAndPeer() {
        List<Measurement> parts = List.of(go("CACHESMITH", 1), go("LETTUCE", 2), go("CACHESMITH", 3), go("LETTUCE", 4));
        assertThat(Measurement.joined(parts)).extracting(Measurement::peer).containsExactly("CACHESMITH", "LETTUCE");
        assertThat(Measurement.joined(parts))
                .extracting(Measurement::samples)
                .containsExactly(List.of(1.0, 3.0), List.of(2.0, 4.0));
    }

    private static Measurement go(String peer, double sample) {
        return new Measurement("get", Metric.THROUGHPUT, peer, new TreeMap<>(), List.of(sample));
    }

    @Test
    void sixDigitsAreKept() {
        assertThat(JmhResults.rounded(123_456_789)).isEqualTo(123_457_000);
        assertThat(JmhResults.rounded(0.000_123_456_7)).isEqualTo(0.000_123_457);
    }

    @Test
    void versionsAreReadFromTheNamesOfArchives() {
        assertThat(Environment.versions("/r/caffeine-3.3.1.jar:/r/spring-data-redis-4.1.1.jar:/r/other-1.jar"))
                .containsOnlyKeys("caffeine", "spring-data-redis")
                .containsEntry("caffeine", "3.3.1");
    }

    @Test
    void nobodyStartsWithTheClassPathOfAnother() {
        assertThat(Probes.isOf("SPRING", "spring-core-7.0.10.jar")).isTrue();
        assertThat(Probes.isOf("CACHESMITH", "spring-core-7.0.10.jar")).isFalse();
        assertThat(Probes.isOf("CACHESMITH", "lettuce-core-7.7.0.RELEASE.jar")).isTrue();
        assertThat(Probes.isOf("REDISSON", "kryo-5.6.2.jar")).isTrue();
        assertThat(Probes.isOf("REDISSON", "kryo5-5.6.2.jar")).isFalse();
        assertThat(Probes.isOf("LETTUCE", "jmh-core-1.37.jar")).isFalse();
    }
}
