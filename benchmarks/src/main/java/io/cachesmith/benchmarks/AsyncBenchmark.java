package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.benchmarks.peer.RedisPeer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Operations that do not wait for each other: before a new one begins, the oldest of those in flight is awaited. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AsyncBenchmark {

    @Param
    RedisPeer peer;

    @Param("PROFILE")
    Content.Kind content;

    @Param("64")
    int inFlight;

    private final Keys keys = Keys.of(1_000, 1);
    private PeerCache cache;
    private Object value;

    /** What one thread has sent and not yet awaited, oldest next. */
    @State(Scope.Thread)
    public static class Flights {

        private CompletableFuture<?>[] flights;
        private int next;

        /** Begins with flights that have landed. */
        @Setup
        public void start(AsyncBenchmark benchmark) {
            flights = new CompletableFuture<?>[benchmark.inFlight];
            for (int i = 0; i < flights.length; i++) {
                flights[i] = CompletableFuture.completedFuture(null);
            }
        }

        /** Awaits what is in flight. */
        @TearDown(Level.Iteration)
        public void land() {
            for (int i = 0; i < flights.length; i++) {
                awaitOldest();
                takeOff(CompletableFuture.completedFuture(null));
            }
        }

        Object awaitOldest() {
            return flights[next].join();
        }

        void takeOff(CompletableFuture<?> flight) {
            flights[next] = flight;
            next = next + 1 == flights.length ? 0 : next + 1;
        }
    }

    /** Fills the cache. */
    @Setup
    public void start() {
        value = Content.of(content).value();
        cache = peer.open(BenchServer.uri(), Content.of(content));
        keys.all().forEach(key -> cache.put(key, value));
    }

    /** Closes the cache. */
    @TearDown
    public void stop() {
        cache.close();
    }

    @Benchmark
    public Object getHit(Flights flights) {
        Object oldest = flights.awaitOldest();
        flights.takeOff(cache.getAsync(keys.any()));
        return oldest;
    }

    @Benchmark
    public Object put(Flights flights) {
        Object oldest = flights.awaitOldest();
        flights.takeOff(cache.putAsync(keys.any(), value));
        return oldest;
    }
}
