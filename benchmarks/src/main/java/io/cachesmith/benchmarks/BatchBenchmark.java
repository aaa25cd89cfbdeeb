package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.benchmarks.peer.RedisPeer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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

/** Several keys at once. What turns a set of keys into the batch of a library is part of the operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BatchBenchmark {

    private static final int PAGES = 10;

    @Param({"CACHESMITH", "LETTUCE", "JETCACHE", "REDISSON", "SOCKET"})
    RedisPeer peer;

    @Param("PROFILE")
    Content.Kind content;

    @Param("100")
    int size;

    private PeerCache cache;
    private List<Set<UUID>> pages;
    private List<Map<UUID, Object>> entries;

    /** Fills the cache. */
    @Setup
    public void start() {
        Object value = Content.of(content).value();
        cache = peer.open(BenchServer.uri(), Content.of(content));
        pages = Keys.of(PAGES * size, 1).pages(size);
        entries = pages.stream().map(page -> Keys.entries(page, value)).toList();
        entries.forEach(cache::putAll);
        if (cache.getAll(pages.get(0)) instanceof Map<?, ?> found && !found.equals(entries.get(0))) {
            throw new IllegalStateException(peer + " reads other entries than it wrote");
        }
    }

    /** Closes the cache. */
    @TearDown
    public void stop() {
        cache.close();
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(PAGES);
    }

    @Benchmark
    public Object getAll() {
        return cache.getAll(pages.get(any()));
    }

    @Benchmark
    public void putAll() {
        cache.putAll(entries.get(any()));
    }
}
