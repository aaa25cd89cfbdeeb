package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.HerdCache;
import io.cachesmith.benchmarks.peer.HerdPeer;
import io.cachesmith.benchmarks.peer.PeerCache;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Many callers at once want an entry that is not there, from a source that takes as long as a database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HerdBenchmark {

    private static final long SOURCE_MILLIS = 20;

    @Param
    HerdPeer peer;

    @Param("100")
    int callers;

    /** How many caches there are, each with connections of its own, as if in several processes. */
    @Param("1")
    int services;

    private final LongAdder loaded = new LongAdder();
    private final Object value = Content.of(Content.Kind.PROFILE).value();
    private final List<HerdCache> caches = new ArrayList<>();
    private ExecutorService threads;

    /** How often the source was asked. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Source {

        /** By all callers. */
        public long loads;
    }

    /** Opens the caches. */
    @Setup
    public void start() {
        for (int i = 0; i < services; i++) {
            caches.add(peer.open(BenchServer.uri(), Content.of(Content.Kind.PROFILE)));
        }
        threads = threads();
    }

    /** Makes callers of the kind of the thread that measures. */
    private ExecutorService threads() {
        if (!"VIRTUAL".equals(System.getProperty("jmh.executor"))) {
            return Executors.newFixedThreadPool(callers);
        }
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException older) {
            throw new IllegalStateException(older);
        }
    }

    /** Closes the caches. */
    @TearDown
    public void stop() {
        threads.shutdown();
        caches.forEach(HerdCache::close);
    }

    @Benchmark
    public void herd(Source source) {
        UUID key = UUID.randomUUID();
        CountDownLatch start = new CountDownLatch(1);
        CompletableFuture<?>[] herd = new CompletableFuture<?>[callers];
        for (int i = 0; i < callers; i++) {
            HerdCache cache = caches.get(i % services);
            herd[i] = CompletableFuture.runAsync(
                    () -> {
                        await(start);
                        PeerCache.same(cache.getOrLoad(key, this::load), value);
                    },
                    threads);
        }
        start.countDown();
        CompletableFuture.allOf(herd).join();
        source.loads += loaded.sumThenReset();
    }

    private Object load() {
        loaded.increment();
        sleep();
        return value;
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(SOURCE_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
