package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheValidationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started from outside. */
final class MainTest {

    @Test
    void servesUntilItIsToldToEnd(@TempDir Path directory) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogback.configurationFile=logback.xml",
                        Main.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment().putAll(Map.of("PORT", "0", "DATABASE_DELAY_MS", "0", "CACHE_BACKEND", "memory"));
        Process process = java.start();
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(log).content().contains("try http://localhost:"));
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void runsOnMemoryUnlessTheEnvironmentNamesRedis() {
        Settings plain = Settings.from(Map.of());
        assertThat(plain.caches().uri()).isEqualTo("memory:");
        assertThat(plain.port()).isEqualTo(8080);
        assertThat(plain.host()).isEqualTo("127.0.0.1");

        Settings redis = Settings.from(Map.of("REDIS_URL", "redis://cache:6379", "REDIS_PASSWORD", "secret"));
        assertThat(redis.caches().uri()).isEqualTo("redis://cache:6379");
        assertThat(redis.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> Settings.from(Map.of("CACHE_BACKEND", "disk")))
                .isInstanceOf(CacheValidationException.class);
    }
}
