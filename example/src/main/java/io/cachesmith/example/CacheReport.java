package io.cachesmith.example;

import io.cachesmith.CacheStats;
import io.cachesmith.Caches;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import java.time.Duration;
import java.util.List;

/**
 * What {@code GET /cache} tells.
 *
 * @param health how the store fares
 * @param caches what each cache has counted
 */
record CacheReport(StoreHealth health, List<Line> caches) {

    /**
     * How the store behind the caches fares.
     *
     * @param state UP, DEGRADED or CLOSED
     * @param latencyMicros how long the last probe took
     * @param detail one line for a person
     */
    record StoreHealth(Health.State state, long latencyMicros, String detail) {
        static StoreHealth of(Caches caches) {
            Health health = caches.health();
            return new StoreHealth(health.state(), health.latency().toNanos() / 1_000, health.detail());
        }
    }

    /**
     * One cache.
     *
     * @param namespace which one
     * @param ttlSeconds how long its entries live; 0 for ever
     * @param hitRate the share of hits among all reads
     * @param stats all counts
     */
    record Line(String namespace, long ttlSeconds, double hitRate, CacheStats stats) {
        static Line of(TypedCache<?, ?> cache) {
            CacheStats stats = cache.stats();
            long ttl = cache.definition().ttl().orElse(Duration.ZERO).toSeconds();
            return new Line(cache.definition().namespace(), ttl, stats.hitRate(), stats);
        }
    }

    static CacheReport of(Caches caches) {
        return new CacheReport(
                StoreHealth.of(caches), caches.all().stream().map(Line::of).toList());
    }
}
