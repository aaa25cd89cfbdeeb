package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.Callers.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A few threads read, load, put and invalidate a few keys of a source whose versions only grow. Whoever begins to read a
 * key after an invalidation returned is never given a version older than the source had when that invalidation began.
 */
final class LoadHistoryTest {

    /** An invalidation that is given up promises nothing, so none is. */
    private static final CacheConfig CONFIG =
            TestCaches.config().commandTimeout(Duration.ofMinutes(1)).build();

    private static final int KEYS = 3;
    private static final int THREADS = 6;
    private static final long RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    /** The source: the newest version of each key. */
    private final AtomicLongArray versions = new AtomicLongArray(KEYS);

    private final List<Object> locks = List.of(new Object(), new Object(), new Object());

    /** For each key the newest version whose invalidation, or whose put, has returned. */
    private final AtomicLongArray floors = new AtomicLongArray(KEYS);

    @ParameterizedTest
    @EnumSource(LaterStore.Answers.class)
    void nobodyReadsWhatWasInvalidatedBefore(LaterStore.Answers answers) throws Exception {
        try (TestCaches caches = LaterStore.cachesOver(answers, CONFIG);
                Callers callers = new Callers()) {
            List<Caller<List<String>>> all = new ArrayList<>();
            long end = System.nanoTime() + RUN_NANOS;
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                all.add(callers.start(() -> run(caches.numbers, random, end)));
            }
            for (Caller<List<String>> each : all) {
                assertThat(each.get()).isEmpty();
            }
            assertThat(caches.numbers.stats().loads()).isGreaterThan(100);
            assertThat(caches.numbers.stats().hits()).isGreaterThan(100);
        }
    }

    private List<String> run(TypedCache<String, Long> cache, Random random, long end) {
        List<String> violations = new ArrayList<>();
        while (System.nanoTime() < end && violations.isEmpty()) {
            int key = random.nextInt(KEYS);
            int dice = random.nextInt(20);
            if (dice == 0) {
                change(cache, key, random);
            } else {
                long floor = floors.get(key);
                long read = dice < 6
                        ? cache.get("k" + key).orElse(Long.MAX_VALUE)
                        : cache.getOrLoad("k" + key, same -> load(key, random));
                if (read < floor) {
                    violations.add("read version " + read + " of key " + key + " after the invalidation of " + floor);
                }
            }
        }
        return violations;
    }

    /** One at a time for each key: plain puts promise nothing about their order with other threads' invalidations. */
    private void change(TypedCache<String, Long> cache, int key, Random random) {
        synchronized (locks.get(key)) {
            long version = versions.incrementAndGet(key);
            switch (random.nextInt(4)) {
                case 0 -> cache.clear();
                case 1 -> cache.put("k" + key, version);
                default -> cache.invalidate("k" + key);
            }
            floors.set(key, version);
        }
    }

    /** Reads the source, and takes its time before it says so. */
    private long load(int key, Random random) {
        long version = versions.get(key);
        LockSupport.parkNanos(random.nextInt(200_000));
        return version;
    }
}
