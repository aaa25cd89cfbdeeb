package io.cachesmith.spi;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An operation of a cache, for tests that go through all of them.
 *
 * @param name what it is called
 * @param run does it with the keys {@code k} and {@code l}
 * @param withoutStore what it returns if the store is of no help
 * @param readFailures what it counts then
 * @param droppedWrites what it counts then
 */
record Operation(
        String name,
        Function<TypedCache<String, Long>, Object> run,
        Object withoutStore,
        long readFailures,
        long droppedWrites) {

    private static final Batch<String> KEYS = Batch.of("k", "l");

    static final List<Operation> ALL = List.of(
            read("get", 1, false, cache -> cache.get("k").isPresent()),
            read("getAll", 2, Map.of(), cache -> cache.getAll(KEYS)),
            read("contains", 1, false, cache -> cache.contains("k")),
            read("remainingTtl", 1, false, cache -> cache.remainingTtl("k").isPresent()),
            read("touch", 1, false, cache -> cache.touch("k", Duration.ofSeconds(1))),
            read("getOrLoad", 1, 5L, cache -> cache.getOrLoad("k", key -> 5L)),
            read("getOrLoadAll", 2, Map.of("l", 6L), cache -> cache.getOrLoadAll(KEYS, keys -> Map.of("l", 6L))),
            write("put", 1, "done", cache -> done(() -> cache.put("k", 1L))),
            write("putFor", 1, "done", cache -> done(() -> cache.put("k", 1L, Duration.ofSeconds(1)))),
            write("putIfAbsent", 1, false, cache -> cache.putIfAbsent("k", 1L)),
            write("replace", 1, false, cache -> cache.replace("k", 1L)),
            write("putAll", 2, "done", cache -> done(() -> cache.putAll(EntryBatch.of("k", 1L, "l", 2L)))),
            write("invalidate", 1, "done", cache -> done(() -> cache.invalidate("k"))),
            write("invalidateAll", 2, "done", cache -> done(() -> cache.invalidateAll(KEYS))),
            write("clear", 1, "done", cache -> done(cache::clear)));

    private static Operation read(
            String name, int keys, Object withoutStore, Function<TypedCache<String, Long>, Object> run) {
        return new Operation(name, run, withoutStore, keys, 0);
    }

    private static Operation write(
            String name, int keys, Object withoutStore, Function<TypedCache<String, Long>, Object> run) {
        return new Operation(name, run, withoutStore, 0, keys);
    }

    private static Object done(Runnable operation) {
        operation.run();
        return "done";
    }
}
