package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import io.cachesmith.EntryBatch;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManagerTest {

    @Test
    void knowsItsCachesAndItsHealth() {
        try (TestCaches caches = TestCaches.inMemory()) {
            assertThat(caches.all())
                    .containsExactly(
                            caches.numbers, caches.texts, caches.blobs, caches.users, caches.notes, caches.colours);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> caches.all().clear());
            assertThat(caches.health().state()).isEqualTo(Health.State.UP);
            assertThat(caches.health().latency()).isEqualTo(Duration.ZERO);
            assertThat(caches).hasToString("CacheManager[caches=6, health=UP]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "test:numbers, test:numbers",
        "test, test:blobs",
        "test:numbers:more, test:numbers",
        "test:numbers:even:more, test:numbers"
    })
    void namespacesThatMeetAreRefused(String namespace, String met) {
        try (TestCaches caches = TestCaches.inMemory()) {
            assertThatExceptionOfType(CacheValidationException.class)
                    .isThrownBy(() -> caches.addCache(namespace))
                    .withMessageContainingAll("'" + met + "'", "'" + namespace + "'");
            assertThat(caches.all()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tes", "test2", "test:number", "test:numbers2", "other:test:numbers", "numbers"})
    void namespacesThatOnlyLookAlikeAreNot(String namespace) {
        try (TestCaches caches = TestCaches.inMemory()) {
            TypedCache<String, String> cache = caches.addCache(namespace);
            assertThat(caches.all()).hasSize(7).contains(cache);
            cache.put("k", "value");
            caches.numbers.clear();
            assertThat(cache.get("k")).contains("value");
        }
    }

    @Test
    void theKeyPrefixStandsBeforeEveryNamespace() {
        try (TestCaches caches =
                TestCaches.inMemory(TestCaches.config().keyPrefix("team:prod").build())) {
            caches.numbers.put("k", 1L);
            assertThat(caches.stored().get("team:prod:test:numbers:k")).isEqualTo("1");
            caches.stored().put("test:numbers:k", "elsewhere");
            caches.numbers.clear();
            assertThat(caches.numbers.get("k")).isEmpty();
            assertThat(caches.stored().get("test:numbers:k")).isEqualTo("elsewhere");
        }
    }

    @Test
    void aConfiguredTtlReplacesThatOfTheDeclaration() {
        TestClock clock = new TestClock();
        CacheConfig config = TestCaches.config()
                .clock(clock)
                .ttl("test:numbers", Duration.ofSeconds(7))
                .ttl("test:numbers:other", Duration.ofSeconds(8))
                .build();
        try (TestCaches caches = TestCaches.inMemory(config)) {
            assertThat(caches.numbers.definition().ttl()).contains(Duration.ofSeconds(7));
            assertThat(caches.users.definition().ttl()).contains(config.defaultTtl());
            caches.numbers.put("k", 1L);
            assertThat(caches.numbers.remainingTtl("k")).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void connectOpensWhatTheUriNames() {
        for (String uri : List.of("memory:", "MEMORY:")) {
            assertThat(Backend.connect(CacheConfig.builder().uri(uri).build())
                            .store()
                            .health()
                            .state())
                    .isEqualTo(Health.State.UP);
        }
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void anOutageThrowsNothing(Flavour flavour) {
        try (TestCaches caches = TestCaches.unavailable()) {
            assertThat(caches.health().state()).isEqualTo(Health.State.DEGRADED);
            assertServesWithoutStore(caches, flavour);
            assertThat(caches.numbers.stats().readFailures()).isEqualTo(10);
            assertThat(caches.numbers.stats().droppedWrites()).isEqualTo(10);
            assertThat(caches.numbers.stats().puts()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void afterCloseReadsMissAndWritesDoNothing(Flavour flavour) {
        TestCaches caches = TestCaches.inMemory();
        caches.numbers.put("k", 1L);
        StoreUnderTest stored = caches.stored();
        caches.close();
        caches.close();
        assertThat(caches.health().state()).isEqualTo(Health.State.CLOSED);
        assertThat(caches).hasToString("CacheManager[caches=6, health=CLOSED]");
        assertServesWithoutStore(caches, flavour);
        assertThat(stored.contains("test:numbers:k")).isFalse();
    }

    @Test
    void anOutageEndsWithClose() {
        TestCaches caches = TestCaches.unavailable();
        caches.close();
        assertThat(caches.health().state()).isEqualTo(Health.State.CLOSED);
    }

    private static void assertServesWithoutStore(TestCaches caches, Flavour flavour) {
        TypedCache<String, Long> cache = flavour.of(caches.numbers);
        Duration ttl = Duration.ofSeconds(1);
        cache.put("k", 1L);
        cache.put("k", 1L, ttl);
        assertThat(cache.putIfAbsent("k", 1L)).isFalse();
        assertThat(cache.replace("k", 1L)).isFalse();
        cache.putAll(EntryBatch.of("k", 1L, "l", 2L));
        cache.invalidate("k");
        cache.invalidateAll(Batch.of("k", "l"));
        cache.clear();
        assertThat(cache.get("k")).isEmpty();
        assertThat(cache.getAll(Batch.of("k", "l"))).isEmpty();
        assertThat(cache.contains("k")).isFalse();
        assertThat(cache.remainingTtl("k")).isEmpty();
        assertThat(cache.touch("k", ttl)).isFalse();
        assertThat(cache.getOrLoad("k", key -> 5L)).isEqualTo(5L);
        assertThat(cache.getOrLoad("k", key -> 6L)).isEqualTo(6L);
        assertThat(cache.getOrLoadAll(Batch.of("k", "l"), keys -> Map.of("l", 7L)))
                .containsExactly(Map.entry("l", 7L));
        assertThat(caches.numbers.stats().hits()).isZero();
        assertThat(caches.numbers.stats().loads()).isEqualTo(4);
    }
}
