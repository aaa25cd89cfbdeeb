package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.OutagePeer;
import io.cachesmith.benchmarks.peer.PeerCache;
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

/** One operation after the other while there is no server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OutageBenchmark {

    @Param
    OutagePeer peer;

    @Param("PROFILE")
    Content.Kind content;

    private final Keys keys = Keys.of(1_000, 1);
    private Outage outage;
    private PeerCache cache;
    private Object value;

    /** Kills the server. */
    @Setup
    public void start() {
        value = Content.of(content).value();
        outage = new Outage(peer, Content.of(content));
        cache = outage.cache();
    }

    /** Closes the cache. */
    @TearDown
    public void stop() {
        outage.close();
    }

    @Benchmark
    public Object get() {
        return cache.get(keys.any());
    }

    @Benchmark
    public void put() {
        cache.put(keys.any(), value);
    }
}
