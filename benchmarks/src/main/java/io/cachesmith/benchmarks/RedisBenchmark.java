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

/** One operation after the other on one server; each waits for its answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RedisBenchmark {

    @Param
    RedisPeer peer;

    @Param("PROFILE")
    Content.Kind content;

    private final Keys present = Keys.of(1_000, 1);
    private final Keys absent = Keys.of(1_000, 2);
    private PeerCache cache;
    private Object value;

    /** Fills the cache. */
    @Setup
    public void start() {
        value = Content.of(content).value();
        cache = peer.open(BenchServer.uri(), Content.of(content));
        present.all().forEach(key -> cache.put(key, value));
        PeerCache.check(cache, present.any(), value);
    }

    /** Closes the cache. */
    @TearDown
    public void stop() {
        cache.close();
    }

    @Benchmark
    public Object getHit() {
        return Objects.requireNonNull(cache.get(present.any()));
    }

    @Benchmark
    public Object getMiss() {
        return cache.get(absent.any());
    }

    @Benchmark
    public void put() {
        cache.put(present.any(), value);
    }

    @Benchmark
    public void invalidate() {
        cache.invalidate(present.any());
    }

    @Benchmark
    public Object getOrLoadHit() {
        return cache.getOrLoad(present.any());
    }
}
