package io.cachesmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentConfigTest {

    @Test
    void anEmptyEnvironmentMeansMemoryAndDefaults() {
        CacheConfig config = CacheConfig.fromEnvironment(Map.of());
        assertThat(config.uri()).isEqualTo("memory:");
        assertThat(config)
                .hasToString(CacheConfig.builder().uri("memory:").build().toString());
    }

    @Test
    void emptyValuesLeaveTheDefaults() {
        Map<String, String> variables = new HashMap<>();
        for (String name : new String[] {
            "CACHE_BACKEND",
            "REDIS_URL",
            "REDIS_USERNAME",
            "REDIS_PASSWORD",
            "REDIS_MAX_CONNECTIONS",
            "MEMORY_CACHE_SIZE",
            "CACHE_DEFAULT_TTL",
            "CACHE_COMMAND_TIMEOUT_MS"
        }) {
            variables.put(name, "");
        }
        assertThat(CacheConfig.fromEnvironment(variables))
                .hasToString(CacheConfig.fromEnvironment(Map.of()).toString());
    }

    @Test
    void everyVariableIsRead() {
        CacheConfig config = CacheConfig.fromEnvironment(Map.of(
                "CACHE_BACKEND", "redis",
                "REDIS_URL", "rediss://cache.example:6380",
                "REDIS_USERNAME", "user",
                "REDIS_PASSWORD", "s3cr3t",
                "REDIS_MAX_CONNECTIONS", "4",
                "MEMORY_CACHE_SIZE", "500",
                "CACHE_DEFAULT_TTL", "60",
                "CACHE_COMMAND_TIMEOUT_MS", "100",
                "SOMETHING_ELSE", "ignored"));
        assertThat(config.uri()).isEqualTo("rediss://cache.example:6380");
        assertThat(config.username()).isEqualTo("user");
        assertThat(config.password()).isEqualTo("s3cr3t");
        assertThat(config.connections()).isEqualTo(4);
        assertThat(config.memoryMaxEntries()).isEqualTo(500);
        assertThat(config.defaultTtl()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.commandTimeout()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({"memory, memory:", "MEMORY, memory:", "redis, redis://localhost:6379", "Redis, redis://localhost:6379"})
    void theBackendIsNamedInAnyCase(String backend, String uri) {
        assertThat(CacheConfig.fromEnvironment(Map.of("CACHE_BACKEND", backend)).uri())
                .isEqualTo(uri);
    }

    @Test
    void theBackendIsNamedInAnyLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(CacheConfig.fromEnvironment(Map.of("CACHE_BACKEND", "REDIS"))
                            .uri())
                    .isEqualTo("redis://localhost:6379");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRedisUrlAloneMeansRedis() {
        assertThat(CacheConfig.fromEnvironment(Map.of("REDIS_URL", "redis://h")).uri())
                .isEqualTo("redis://h");
    }

    @Test
    void theBackendMemoryOverridesARedisUrl() {
        Map<String, String> variables = Map.of("REDIS_URL", "redis://h", "CACHE_BACKEND", "memory");
        assertThat(CacheConfig.fromEnvironment(variables).uri()).isEqualTo("memory:");
    }

    @ParameterizedTest
    @CsvSource({
        "CACHE_BACKEND, memcached",
        "CACHE_BACKEND, ' redis'",
        "REDIS_MAX_CONNECTIONS, many",
        "REDIS_MAX_CONNECTIONS, 0",
        "REDIS_MAX_CONNECTIONS, 65",
        "REDIS_MAX_CONNECTIONS, 99999999999",
        "REDIS_MAX_CONNECTIONS, ' 4'",
        "MEMORY_CACHE_SIZE, -1",
        "MEMORY_CACHE_SIZE, 0",
        "MEMORY_CACHE_SIZE, 1e3",
        "MEMORY_CACHE_SIZE, 99999999999999999999",
        "CACHE_DEFAULT_TTL, 0",
        "CACHE_DEFAULT_TTL, -600",
        "CACHE_DEFAULT_TTL, 10m",
        "CACHE_DEFAULT_TTL, 315360001",
        "CACHE_DEFAULT_TTL, 9223372036854775807",
        "CACHE_COMMAND_TIMEOUT_MS, 0",
        "CACHE_COMMAND_TIMEOUT_MS, 60001",
        "CACHE_COMMAND_TIMEOUT_MS, 9223372036854775807",
        "CACHE_COMMAND_TIMEOUT_MS, 2.5"
    })
    void aValueThatCannotBeUsedIsNamedWithItsVariable(String name, String value) {
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> CacheConfig.fromEnvironment(Map.of(name, value)))
                .withMessageContaining(name)
                .withMessageContaining("'" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memcached://u:s3cr3t@h", "s3cr3t@host:6379", "//:s3cr3t@h"})
    void aWrongUrlIsNamedByItsVariableOnly(String url) {
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> CacheConfig.fromEnvironment(Map.of("REDIS_URL", url)))
                .withMessageContaining("REDIS_URL")
                .satisfies(failure -> assertThat(failure).hasNoCause())
                .withMessageNotContaining("s3cr3t");
    }

    @Test
    void thisProcessesEnvironmentIsReadToo() {
        assertThat(CacheConfig.fromEnvironment())
                .hasToString(CacheConfig.fromEnvironment(System.getenv()).toString());
    }
}
