package io.cachesmith.memory;

import static io.cachesmith.spi.StoreUnderTest.answer;
import static io.cachesmith.spi.StoreUnderTest.bytes;
import static io.cachesmith.spi.StoreUnderTest.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Granted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A clear that comes while a fill is under way, stopped wherever the fill looks at the clock. */
final class MemoryStoreClearTest {

    private static final Set<Thread.State> DONE_OR_STUCK =
            EnumSet.of(Thread.State.TERMINATED, Thread.State.BLOCKED, Thread.State.WAITING);

    /** Does something when it is looked at for the n-th time by one thread. */
    private static final class StoppingClock implements InstantSource {

        private final Thread observed = Thread.currentThread();
        private int looksLeft;
        private Runnable then = () -> {};

        void stopAt(int look, Runnable action) {
            looksLeft = look;
            then = action;
        }

        @Override
        public Instant instant() {
            if (Thread.currentThread() == observed && looksLeft > 0 && --looksLeft == 0) {
                then.run();
            }
            return Instant.EPOCH;
        }
    }

    @Test
    void whatWasBeingFilledDuringAClearIsNotThereAfterwards() throws Exception {
        int stops = 0;
        for (int look = 1; look <= 8; look++) {
            StoppingClock clock = new StoppingClock();
            try (MemoryStore store =
                    new MemoryStore(CacheConfig.builder().clock(clock).build())) {
                long token = ((Granted) answer(store.acquire(List.of(key("k")), false, 0))
                                .get(0))
                        .token();
                Thread clear = new Thread(() -> store.clear("k", 0));
                clock.stopAt(look, () -> {
                    clear.start();
                    await().pollInterval(Duration.ofMillis(1)).until(() -> DONE_OR_STUCK.contains(clear.getState()));
                });
                store.fill(List.of(new Fill(key("k"), token, bytes("stale"))), 60_000, 0);
                if (clear.getState() != Thread.State.NEW) {
                    stops++;
                    clear.join(10_000);
                    assertThat(answer(store.contains(key("k"), 0)))
                            .as("stopped at look %d", look)
                            .isFalse();
                }
            }
        }
        assertThat(stops).isPositive();
    }
}
