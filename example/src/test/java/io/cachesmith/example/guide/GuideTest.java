package io.cachesmith.example.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import io.cachesmith.Health;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs what {@code docs/guide} shows. */
final class GuideTest {

    private static final UUID USER = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    private static String greet(Locale locale) {
        return locale.equals(Locale.GERMAN) ? "Hallo" : "Hello";
    }

    @Test
    void batches() {
        try (GuideCaches caches = GuideCaches.inMemory()) {
            List<TenantUser> users = IntStream.range(0, 250)
                    .mapToObj(user -> new TenantUser("acme", user))
                    .toList();
            LoginCountCache logins = caches.loginCountCache();

            logins.entryBatches(Map.of(users.get(0), 3, users.get(1), 4)).forEach(logins::putAll);
            int sum = 0;
            for (Batch<TenantUser> batch : logins.batches(users)) {
                for (int count : logins.getAll(batch).values()) {
                    sum += count;
                }
            }
            assertThat(sum).isEqualTo(7);

            // javac does not see the size of a copy made elsewhere; that of users itself would be an error here
            assertThatThrownBy(() -> Batch.copyOf(copyOf(users))).isInstanceOf(CacheValidationException.class);
            assertThat(Batch.partition(users)).hasSize(3);
            assertThat(caches.greetingCache()
                            .batches(List.of(Locale.getISOCountries()).stream()
                                    .map(country -> new Locale.Builder()
                                            .setRegion(country)
                                            .build())
                                    .toList())
                            .get(0)
                            .size())
                    .isEqualTo(20);
        }
    }

    private static <T> List<T> copyOf(List<T> list) {
        return List.copyOf(list);
    }

    @Test
    void asynchronous() {
        try (GuideCaches caches = GuideCaches.inMemory()) {
            CompletableFuture<String> greeting = caches.greetingCache()
                    .async()
                    .getOrLoad(Locale.GERMAN, locale -> CompletableFuture.supplyAsync(() -> greet(locale)));
            assertThat(greeting.join()).isEqualTo("Hallo");
        }
    }

    @Test
    void aClockOfTheTestsOwn() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        CacheConfig config = CacheConfig.builder().clock(now::get).build();
        try (GuideCaches caches = GuideCaches.inMemory(config)) {
            caches.greetingCache().put(Locale.GERMAN, "Hallo");
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(10)));
            assertThat(caches.greetingCache().get(Locale.GERMAN)).isEmpty();
        }
    }

    @Test
    void anOutageForAsLongAsTheTestRuns() {
        try (GuideCaches caches = GuideCaches.unavailable()) {
            assertThat(caches.greetingCache().getOrLoad(Locale.GERMAN, GuideTest::greet))
                    .isEqualTo("Hallo");
            assertThat(caches.greetingCache().get(Locale.GERMAN)).isEmpty();
            assertThat(caches.health().state()).isEqualTo(Health.State.DEGRADED);
        }
    }

    @Test
    void storedJson() {
        RedisServer server = RedisServer.shared();
        CacheConfig config = CacheConfig.builder()
                .uri(server.uri())
                .commandTimeout(Duration.ofSeconds(10))
                .build();
        try (GuideCaches caches = GuideCaches.connect(config);
                RawRedis raw = new RawRedis(server)) {
            await().until(() -> caches.health().state() == Health.State.UP);
            OrdersCache orders = caches.ordersCache();

            Order tea = new Order(7, List.of(new Order.Line("tea", new BigDecimal("2.50"))), Optional.empty(), null);
            orders.put(USER, List.of(tea));
            assertThat(raw.call("GET", "orders:" + USER))
                    .isEqualTo("[{\"id\":7,\"lines\":[{\"article\":\"tea\",\"price\":2.50}],\"paidAt\":null}]");

            raw.call("SET", "orders:" + USER, "[ {\"paidAt\": null, \"lines\": [], \"id\": 8} ]");
            assertThat(orders.get(USER)).contains(List.of(new Order(8, List.of(), Optional.empty(), null)));

            raw.call("SET", "orders:" + USER, "[{\"id\":8}]");
            assertThat(orders.get(USER)).isEmpty();
            assertThat(orders.stats().schemaMismatches()).isEqualTo(1);
            assertThat(raw.call("EXISTS", "orders:" + USER)).isEqualTo(1L);

            raw.call("SET", "orders:" + USER, "[{\"id\":");
            assertThat(orders.get(USER)).isEmpty();
            assertThat(orders.stats().corruptions()).isEqualTo(1);
            await().until(() -> raw.call("EXISTS", "orders:" + USER).equals(0L));
        }
    }

    @Test
    void storedFormats() {
        RedisServer server = RedisServer.shared();
        CacheConfig config = CacheConfig.builder()
                .uri(server.uri())
                .commandTimeout(Duration.ofSeconds(10))
                .build();
        try (GuideCaches caches = GuideCaches.connect(config);
                RawRedis raw = new RawRedis(server)) {
            await().until(() -> caches.health().state() == Health.State.UP);

            caches.loginCountCache().put(new TenantUser("acme", 7), 3);
            assertThat(raw.call("GET", "login:count:acme:7")).isEqualTo("3");
            assertThat(raw.call("TTL", "login:count:acme:7")).isEqualTo(-1L);
            caches.loginCountCache().put(new TenantUser("a:b", 7), 4);
            assertThat(raw.call("GET", "login:count:a\\:b:7")).isEqualTo("4");

            raw.call("SET", "greeting:de-CH", "Gruezi", "EX", "60");
            assertThat(caches.greetingCache().get(Locale.forLanguageTag("de-CH")))
                    .contains("Gruezi");

            BitSet bits = new BitSet();
            bits.set(1);
            bits.set(6);
            caches.permissionCache().put(USER, bits);
            assertThat(raw.call("GET", "permission:" + USER)).isEqualTo("B");

            raw.call("SET", "login:count:acme:8", "many");
            assertThat(caches.loginCountCache().get(new TenantUser("acme", 8))).isEmpty();
            assertThat(caches.loginCountCache().stats().corruptions()).isEqualTo(1);
            await().until(() -> raw.call("EXISTS", "login:count:acme:8").equals(0L));
        }
    }
}
