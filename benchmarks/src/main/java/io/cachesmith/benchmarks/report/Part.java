package io.cachesmith.benchmarks.report;

import static io.cachesmith.benchmarks.Content.Kind.NUMBER;
import static io.cachesmith.benchmarks.Content.Kind.PROFILE;

import io.cachesmith.benchmarks.AsyncBenchmark;
import io.cachesmith.benchmarks.BatchBenchmark;
import io.cachesmith.benchmarks.CodecBenchmark;
import io.cachesmith.benchmarks.HerdBenchmark;
import io.cachesmith.benchmarks.MemoryBenchmark;
import io.cachesmith.benchmarks.OutageBenchmark;
import io.cachesmith.benchmarks.RedisBenchmark;
import io.cachesmith.benchmarks.ValueSizeBenchmark;
import io.cachesmith.benchmarks.peer.HerdPeer;
import io.cachesmith.benchmarks.peer.MemoryPeer;
import io.cachesmith.benchmarks.peer.RedisPeer;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured by itself.
 *
 * @param name how the command line calls it
 * @param title what it is about
 * @param scaledBy the setting whose growth it follows, if that is what it is about
 * @param steps what is done
 */
record Part(String name, String title, @Nullable String scaledBy, List<Step> steps) {

    private static final Object[] LIBRARIES =
            EnumSet.complementOf(EnumSet.of(RedisPeer.SOCKET)).toArray();

    private static final Object[] CURVES = {RedisPeer.CACHESMITH, RedisPeer.LETTUCE, RedisPeer.SOCKET};

    private static final Object[] PUTTING_LATER =
            EnumSet.complementOf(EnumSet.of(RedisPeer.SPRING)).toArray();

    /** Spring lets its callers lock one after the other, which takes minutes for so many. */
    private static final Object[] HERDING_THOUSANDS =
            EnumSet.complementOf(EnumSet.of(HerdPeer.SPRING)).toArray();

    private static final Object[] WRITTEN = {
        MemoryPeer.CACHESMITH, MemoryPeer.CAFFEINE_BYTES, MemoryPeer.CAFFEINE, MemoryPeer.CONCURRENT_HASH_MAP
    };

    private static final String[] WORKS = {"getHit", "getMiss", "put", "getOrLoadHit"};

    private static final List<String> DECLARING = List.of("CACHESMITH", "AUTO_VALUE", "MAPSTRUCT");

    static final List<Part> ALL = List.of(
            new Part(
                    "codec",
                    "A record turned into bytes and back, by one thread.",
                    null,
                    List.of(Step.Jmh.of(CodecBenchmark.class, "encode", "decode")
                            .with("content", "PROFILE", "BIG_PROFILE"))),
            new Part(
                    "memory",
                    "Hits, puts and invalidations in the process, among a thousand entries. Only ours and Caffeine bytes encode"
                            + " at each write and decode at each read.",
                    null,
                    List.of(
                            Step.Jmh.of(MemoryBenchmark.class, "getHit")
                                    .with("peer", (Object[]) MemoryPeer.values())
                                    .threads(1, 2),
                            Step.Jmh.of(MemoryBenchmark.class, "getHit")
                                    .with("peer", (Object[]) MemoryPeer.values())
                                    .with("content", NUMBER)
                                    .threads(1, 2),
                            Step.Jmh.of(MemoryBenchmark.class, "put", "invalidate")
                                    .with("peer", WRITTEN),
                            Step.Jmh.of(MemoryBenchmark.class, "put", "invalidate")
                                    .with("peer", WRITTEN)
                                    .with("content", NUMBER))),
            new Part(
                    "redis",
                    "One operation after the other on one server, among a thousand entries; each waits for its answer.",
                    null,
                    List.of(
                            Step.Jmh.of(RedisBenchmark.class, WORKS).threads(1, 2, 32),
                            Step.Jmh.of(RedisBenchmark.class, WORKS)
                                    .with("content", NUMBER)
                                    .threads(1, 2, 32)
                                    .inOneProcess(),
                            Step.Jmh.of(RedisBenchmark.class, "invalidate")
                                    .with("peer", LIBRARIES)
                                    .threads(1, 32),
                            new Step.ServerTool(List.of(PROFILE, NUMBER), List.of(1, 2, 32), 1))),
            new Part(
                    "virtual",
                    "The same by a thousand virtual threads, on JDK 25 where the rest runs on one that has none.",
                    null,
                    List.of(
                            Step.Jmh.of(RedisBenchmark.class, WORKS)
                                    .with("peer", LIBRARIES)
                                    .virtualThreads(1_000),
                            Step.Jmh.of(RedisBenchmark.class, WORKS)
                                    .with("peer", LIBRARIES)
                                    .with("content", NUMBER)
                                    .virtualThreads(1_000)
                                    .inOneProcess())),
            new Part(
                    "async",
                    "One thread that keeps operations in flight.",
                    null,
                    List.of(
                            Step.Jmh.of(AsyncBenchmark.class, "getHit"),
                            Step.Jmh.of(AsyncBenchmark.class, "put").with("peer", PUTTING_LATER),
                            Step.Jmh.of(AsyncBenchmark.class, "getHit")
                                    .with("content", NUMBER)
                                    .inOneProcess(),
                            Step.Jmh.of(AsyncBenchmark.class, "put")
                                    .with("peer", PUTTING_LATER)
                                    .with("content", NUMBER)
                                    .inOneProcess(),
                            new Step.ServerTool(List.of(PROFILE, NUMBER), List.of(1), 64))),
            new Part(
                    "batch",
                    "A hundred entries at once.",
                    null,
                    List.of(Step.Jmh.of(BatchBenchmark.class, "getAll", "putAll"))),
            new Part(
                    "latency",
                    "How long one operation takes.",
                    null,
                    List.of(Step.Jmh.of(RedisBenchmark.class, "getHit", "put")
                            .figures(Step.Figures.LATENCY)
                            .threads(1, 32))),
            new Part(
                    "herd",
                    "A hundred callers, or ten thousand that are virtual threads, at once want an entry that is not there, from"
                            + " a source that takes 20 ms.",
                    null,
                    List.of(
                            Step.Jmh.of(HerdBenchmark.class, "herd")
                                    .with("callers", 100)
                                    .with("services", 1, 2),
                            Step.Jmh.of(HerdBenchmark.class, "herd")
                                    .with("peer", HERDING_THOUSANDS)
                                    .with("callers", 10_000)
                                    .with("services", 1, 2)
                                    .virtualThreads(1))),
            new Part(
                    "outage",
                    "What an operation costs while the server is not there, and how long it takes to be back after it.",
                    null,
                    List.of(
                            Step.Jmh.of(OutageBenchmark.class, "get", "put").threads(1, 32),
                            new Step.Recovery(List.of("CACHESMITH", "LETTUCE")))),
            new Part(
                    "startup",
                    "A process of its own, with no more on its class path than it needs, up to its first hit.",
                    null,
                    List.of(new Step.StartUp(List.of("CACHESMITH", "LETTUCE", "JETCACHE", "SPRING", "REDISSON")))),
            new Part(
                    "compile",
                    "What processors cost javac: on libraries that they have nothing to do with, and for each of a thousand"
                            + " declarations.",
                    null,
                    List.of(
                            new Step.IdleProcessors(List.of("CACHESMITH", "MAPSTRUCT", "DAGGER")),
                            new Step.PerDeclaration(DECLARING, List.of(1_000), true))),
            new Part(
                    "scale-keys",
                    "Hits in the process as the number of entries grows, and the heap that an entry takes.",
                    "keys",
                    List.of(
                            keys(Step.Figures.THROUGHPUT),
                            keys(Step.Figures.LATENCY),
                            new Step.Heap(
                                    List.of("CACHESMITH", "CAFFEINE_BYTES", "CAFFEINE"),
                                    List.of(1_000, 10_000, 100_000, 1_000_000)))),
            new Part(
                    "scale-bytes",
                    "Reads and writes as the values grow, by one thread.",
                    "bytes",
                    List.of(Step.Jmh.of(ValueSizeBenchmark.class, "getHit", "put")
                            .figures(Step.Figures.BOTH)
                            .inOneProcess())),
            new Part(
                    "scale-threads",
                    "Reads and writes as the number of threads grows.",
                    "threads",
                    List.of(
                            Step.Jmh.of(RedisBenchmark.class, "getHit", "put")
                                    .with("peer", CURVES)
                                    .threads(1, 2, 4, 8, 16, 32, 64)
                                    .figures(Step.Figures.BOTH)
                                    .inOneProcess(),
                            new Step.ServerTool(List.of(PROFILE), List.of(1, 2, 4, 8, 16, 32, 64), 1))),
            new Part(
                    "scale-batch",
                    "Batches as they grow, by one thread.",
                    "size",
                    List.of(Step.Jmh.of(BatchBenchmark.class, "getAll", "putAll")
                            .with("peer", RedisPeer.CACHESMITH, RedisPeer.LETTUCE)
                            .with("size", 1, 3, 10, 30, 100)
                            .figures(Step.Figures.BOTH)
                            .inOneProcess())),
            new Part(
                    "scale-declarations",
                    "What each declaration costs javac, as there are more of them.",
                    "declarations",
                    List.of(new Step.PerDeclaration(DECLARING, List.of(1, 10, 100, 1_000), false))));

    private static Step keys(Step.Figures figures) {
        return Step.Jmh.of(MemoryBenchmark.class, "getHit")
                .with("peer", MemoryPeer.CACHESMITH, MemoryPeer.CAFFEINE_BYTES, MemoryPeer.CAFFEINE)
                .with("keys", 1_000, 10_000, 100_000, 1_000_000)
                .heap("6g")
                .figures(figures);
    }
}
