package io.cachesmith.memory;

import static io.cachesmith.spi.StoreUnderTest.answer;
import static io.cachesmith.spi.StoreUnderTest.bytes;
import static io.cachesmith.spi.StoreUnderTest.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.PutMode;
import io.cachesmith.spi.StoreContract;
import io.cachesmith.spi.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MemoryStoreTest implements StoreContract {

    private final TestClock clock = new TestClock();
    private final MemoryStore store =
            new MemoryStore(CacheConfig.builder().clock(clock).build());

    @Override
    public Store store() {
        return store;
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @AfterEach
    void close() {
        store.close();
        store.close();
    }

    @Test
    void everyAnswerIsThereAtOnce() {
        assertThat(store.get(key("k"), 0)).isInstanceOf(Reply.Value.class);
        assertThat(store.acquire(List.of(key("k")), false, 0)).isInstanceOf(Reply.Value.class);
        assertThat(store.clear("k", 0)).isEqualTo(new Reply.Value<>(null));
        assertThat(store.health().state()).isEqualTo(Health.State.UP);
    }

    @Test
    void anEntryExpiresAtItsMillisecond() {
        put("k", "value", 1_000, PutMode.ALWAYS);
        clock.pass(Duration.ofNanos(999_999_999));
        assertThat(get("k")).isEqualTo("value");
        assertThat(remainingTtl("k")).isEqualTo(1);
        clock.pass(Duration.ofNanos(1));
        assertThat(get("k")).isNull();
        assertThat(remainingTtl("k")).isEqualTo(Store.NO_ENTRY);
    }

    @Test
    void remainingTtlIsRoundedUp() {
        put("k", "value", 1_000, PutMode.ALWAYS);
        assertThat(remainingTtl("k")).isEqualTo(1_000);
        clock.pass(Duration.ofNanos(1));
        assertThat(remainingTtl("k")).isEqualTo(1_000);
        clock.pass(Duration.ofMillis(1));
        assertThat(remainingTtl("k")).isEqualTo(999);
    }

    @Test
    void withoutExpiryAnEntryOutlivesACentury() {
        put("k", "value", Store.NO_EXPIRY, PutMode.ALWAYS);
        clock.pass(Duration.ofDays(36_500));
        assertThat(get("k")).isEqualTo("value");
    }

    @Test
    void itHoldsTenThousandEntriesByDefault() {
        putMany(store, 11_000);
        assertThat(present(store, 11_000)).isEqualTo(10_000);
    }

    @Test
    void itsBoundIsConfigurable() {
        try (MemoryStore small =
                new MemoryStore(CacheConfig.builder().memoryMaxEntries(10).build())) {
            putMany(small, 100);
            assertThat(present(small, 100)).isEqualTo(10);
        }
    }

    private static void putMany(Store store, int number) {
        for (int i = 0; i < number; i++) {
            store.put(new Store.Entry(key("k" + i), bytes("value")), Store.NO_EXPIRY, PutMode.ALWAYS, 0);
        }
    }

    private static long present(Store store, int number) {
        return IntStream.range(0, number)
                .filter(i -> answer(store.contains(key("k" + i), 0)))
                .count();
    }

    @Test
    void theSystemsClockIsMonotonic() {
        try (MemoryStore real = new MemoryStore(CacheConfig.builder().build())) {
            real.put(new Store.Entry(key("k"), bytes("value")), 60_000, PutMode.ALWAYS, 0);
            assertThat(answer(real.remainingTtl(key("k"), 0))).isBetween(1L, 60_000L);
            assertThat(answer(real.contains(key("k"), 0))).isTrue();
        }
    }

    @Test
    void aClockFarFromTheEpochWillDo() {
        for (Instant now : List.of(Instant.EPOCH.minusSeconds(86_400), Instant.parse("2200-01-01T00:00:00Z"))) {
            try (MemoryStore odd =
                    new MemoryStore(CacheConfig.builder().clock(() -> now).build())) {
                odd.put(new Store.Entry(key("k"), bytes("value")), 315_360_000_000L, PutMode.ALWAYS, 0);
                assertThat(answer(odd.remainingTtl(key("k"), 0))).isEqualTo(315_360_000_000L);
            }
        }
    }

    @Test
    void nothingIsLeftAfterClose() {
        long token = token("leased");
        put("k", "value");
        store.close();
        assertThat(get("k")).isNull();
        assertThat(fill("leased", token, "value")).isFalse();
    }

    @Test
    void ofManyThreadsOneIsGrantedTheLease() throws Exception {
        int threads = 16;
        int rounds = 200;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<Integer>> granted = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                granted.add(pool.submit(() -> {
                    int mine = 0;
                    for (int round = 0; round < rounds; round++) {
                        start.await(10, TimeUnit.SECONDS);
                        Lease lease = acquire("k" + round);
                        mine += lease instanceof Granted ? 1 : 0;
                    }
                    return mine;
                }));
            }
            int all = 0;
            for (Future<Integer> each : granted) {
                all += each.get(20, TimeUnit.SECONDS);
            }
            assertThat(all).isEqualTo(rounds);
        } finally {
            pool.shutdownNow();
        }
    }
}
