package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.benchmarks.peer.RedisPeer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How reads and writes grow with the length of the value, which no codec touches. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ValueSizeBenchmark {

    @Param({"CACHESMITH", "LETTUCE", "SOCKET"})
    RedisPeer peer;

    @Param({"10", "100", "1000", "10000", "100000", "1000000"})
    int bytes;

    private final Keys keys = Keys.of(50, 1);
    private PeerCache cache;
    private Object value;

    /** Fills the cache. */
    @Setup
    public void start() {
        Content content = Content.blob(bytes);
        value = content.value();
        cache = peer.open(BenchServer.uri(), content);
        keys.all().forEach(key -> cache.put(key, value));
        PeerCache.check(cache, keys.any(), value);
    }

    /** Closes the cache. */
    @TearDown
    public void stop() {
        cache.close();
    }

    @Benchmark
    public Object getHit() {
        return Objects.requireNonNull(cache.get(keys.any()));
    }

    @Benchmark
    public void put() {
        cache.put(keys.any(), value);
    }
}
