package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.MemoryPeer;
import io.cachesmith.benchmarks.peer.PeerCache;
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

/** Reads and writes of what is in this process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MemoryBenchmark {

    @Param
    MemoryPeer peer;

    @Param("PROFILE")
    Content.Kind content;

    @Param("1000")
    int keys;

    private Keys present;
    private PeerCache cache;
    private Object value;

    /** Fills the cache. */
    @Setup
    public void start() {
        present = Keys.of(keys, 1);
        Content values = Content.of(content);
        value = values.value();
        cache = peer.open(values, keys);
        // each entry has a value of its own, or those who keep references would read the same one all the time
        present.all().forEach(key -> cache.put(key, values.value()));
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
    public void put() {
        cache.put(present.any(), value);
    }

    @Benchmark
    public void invalidate() {
        cache.invalidate(present.any());
    }
}
