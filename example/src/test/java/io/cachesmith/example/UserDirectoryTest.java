package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a user tests code on caches: the generated manager on memory, and a clock of the test's own. */
final class UserDirectoryTest {

    private static final UUID SOMEBODY = new UUID(0, 7);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = now::get;
    private final Map<UUID, Long> source = new HashMap<>(Map.of(SOMEBODY, 7L));

    @Test
    void looksUpOnceUntilTheEntryExpires() {
        try (CacheManager caches =
                CacheManager.inMemory(CacheConfig.builder().clock(clock).build())) {
            UserDirectory users = new UserDirectory(source, caches.uuidToIdCache());
            assertThat(users.idOf(SOMEBODY)).isEqualTo(7L);
            assertThat(users.idOf(SOMEBODY)).isEqualTo(7L);
            assertThat(users.lookups()).isEqualTo(1);
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(10)));
            assertThat(users.idOf(SOMEBODY)).isEqualTo(7L);
            assertThat(users.lookups()).isEqualTo(2);
        }
    }

    @Test
    void takesMoreUsersThanABatchHolds() {
        for (long id = 1; id <= 250; id++) {
            source.put(new UUID(0, id), id);
        }
        try (CacheManager caches = CacheManager.inMemory()) {
            UserDirectory users = new UserDirectory(source, caches.uuidToIdCache());
            assertThat(users.idsOf(List.copyOf(source.keySet()))).isEqualTo(source);
            assertThat(users.idsOf(List.copyOf(source.keySet()))).isEqualTo(source);
            assertThat(users.lookups()).isEqualTo(250);
        }
    }

    @Test
    void worksWithoutAnyCache() {
        try (CacheManager caches = CacheManager.unavailable()) {
            UserDirectory users = new UserDirectory(source, caches.uuidToIdCache());
            assertThat(users.idOf(SOMEBODY)).isEqualTo(7L);
            assertThat(users.idOf(SOMEBODY)).isEqualTo(7L);
            assertThat(users.lookups()).isEqualTo(2);
        }
    }
}
