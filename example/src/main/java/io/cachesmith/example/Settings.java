package io.cachesmith.example;

import io.cachesmith.CacheConfig;
import java.time.Duration;
import java.util.Map;

/**
 * How the service runs.
 *
 * @param host the address it listens on
 * @param port the port it listens on; 0 for any that is free
 * @param databaseDelay how long each SQL statement takes at the least
 * @param moreUsers whether there are a thousand users instead of ten
 * @param warmUsers how many users' ids are put into the caches before anybody asks
 * @param caches where and how the caches are kept
 */
record Settings(String host, int port, Duration databaseDelay, boolean moreUsers, int warmUsers, CacheConfig caches) {

    /**
     * Reads the settings from environment variables: {@code HOST} (127.0.0.1), {@code PORT} (8080), {@code DATABASE_DELAY_MS}
     * (50: an embedded database is too fast to show what a cache is for), {@code MORE_USERS} (false), {@code WARM_USERS} (100), and all that
     * {@link CacheConfig#fromEnvironment()} reads, {@code REDIS_URL} and {@code REDIS_PASSWORD} among them.
     */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("PORT", "8080")),
                Duration.ofMillis(Long.parseLong(environment.getOrDefault("DATABASE_DELAY_MS", "50"))),
                Boolean.parseBoolean(environment.get("MORE_USERS")),
                Integer.parseInt(environment.getOrDefault("WARM_USERS", "100")),
                CacheConfig.fromEnvironment(environment));
    }
}
