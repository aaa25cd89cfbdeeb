package io.cachesmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheConfigTest {

    private interface DurationSetting extends BiFunction<CacheConfig.Builder, Duration, CacheConfig.Builder> {}

    private static void assertRefused(Consumer<CacheConfig.Builder> setting, String... words) {
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> setting.accept(CacheConfig.builder()))
                .withMessageContainingAll(words);
    }

    @Test
    void hasTheDocumentedDefaults() {
        CacheConfig config = CacheConfig.builder().build();
        assertThat(config.uri()).isEqualTo("redis://localhost:6379");
        assertThat(config.username()).isNull();
        assertThat(config.password()).isNull();
        assertThat(config.failFast()).isFalse();
        assertThat(config.defaultTtl()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.commandTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.loadWait()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.connections()).isEqualTo(1);
        assertThat(config.memoryMaxEntries()).isEqualTo(10_000);
        assertThat(config.keyPrefix()).isEmpty();
        assertThat(config.maxKeyBytes()).isEqualTo(1_024);
        assertThat(config.clock()).isEqualTo(InstantSource.system());
        assertThat(config.executor()).isSameAs(ForkJoinPool.commonPool());
    }

    @Test
    void keepsWhatItIsGiven() {
        InstantSource clock = () -> Instant.EPOCH;
        Executor executor = Runnable::run;
        CacheConfig.Builder builder = CacheConfig.builder()
                .uri("rediss://cache.example:6380/3")
                .username("user")
                .password("secret")
                .failFast(true)
                .defaultTtl(Duration.ofSeconds(1))
                .ttl("session:token", Duration.ofSeconds(2))
                .commandTimeout(Duration.ofMillis(2))
                .connectTimeout(Duration.ofMillis(3))
                .loadWait(Duration.ofMillis(4))
                .connections(5)
                .memoryMaxEntries(6)
                .keyPrefix("team-a:prod")
                .maxKeyBytes(7)
                .clock(clock)
                .executor(executor);
        CacheConfig config = builder.build();
        builder.connections(64).ttl("other", Duration.ofSeconds(2));
        assertThat(config.uri()).isEqualTo("rediss://cache.example:6380/3");
        assertThat(config.username()).isEqualTo("user");
        assertThat(config.password()).isEqualTo("secret");
        assertThat(config.failFast()).isTrue();
        assertThat(config.defaultTtl()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.ttls()).isEqualTo(Map.of("session:token", Duration.ofSeconds(2)));
        assertThat(config.commandTimeout()).isEqualTo(Duration.ofMillis(2));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(3));
        assertThat(config.loadWait()).isEqualTo(Duration.ofMillis(4));
        assertThat(config.connections()).isEqualTo(5);
        assertThat(config.memoryMaxEntries()).isEqualTo(6);
        assertThat(config.keyPrefix()).isEqualTo("team-a:prod");
        assertThat(config.maxKeyBytes()).isEqualTo(7);
        assertThat(config.clock()).isSameAs(clock);
        assertThat(config.executor()).isSameAs(executor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory:",
                "MEMORY:",
                "redis://localhost",
                "Redis://localhost",
                "redis://user:password@localhost:6379/5",
                "rediss://localhost",
                "redis-sentinel://h1,h2#master",
                "redis-cluster://h1:1,h2:2"
            })
    void takesEveryKnownScheme(String uri) {
        assertThat(CacheConfig.builder().uri(uri).build().uri()).isEqualTo(uri);
    }

    @Test
    void refusesAnUnknownSchemeByName() {
        assertRefused(builder -> builder.uri("memcached://user:s3cr3t@host"), "memcached", "redis", "memory");
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> CacheConfig.builder().uri("memcached://user:s3cr3t@host"))
                .withMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "localhost", "//host", ":", "1redis://h", " redis://h", "s3cr3t@host:6379"})
    void refusesAUriWithoutASchemeWithoutQuotingIt(String uri) {
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> CacheConfig.builder().uri(uri))
                .withMessageContaining("no scheme")
                .withMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:s3cr3t@host:6379",
                "redis://user:s3cr3t@host:6379/0",
                "redis://user:s3cr3t@with@ats@host",
                "redis://user:at@s3cr3t@host",
                "redis://user:line\ns3cr3t@host",
                "redis://user:/s3cr3t@host",
                "rediss://user:s3cr3t@host",
                "redis-sentinel://user:s3cr3t@h1,h2#master",
                "redis-cluster://user:s3cr3t@h1:1,user:s3cr3t@h2:2",
                "redis:user:s3cr3t@host",
                "redis:/user:s3cr3t@host",
            })
    void neverShowsThePasswordOfAUri(String uri) {
        assertThat(CacheConfig.builder().uri(uri).build())
                .asString()
                .doesNotContain("s3cr3t")
                .contains("***@");
    }

    @Test
    void showsSettingsButNoPassword() {
        CacheConfig config = CacheConfig.builder()
                .uri("redis://host:6379/0")
                .username("user")
                .password("s3cr3t")
                .connections(17)
                .build();
        assertThat(config)
                .asString()
                .contains("uri=redis://host:6379/0", "username=user", "password=***", "connections=17")
                .doesNotContain("s3cr3t");
        assertThat(CacheConfig.builder().build()).asString().contains("password=null");
    }

    @Test
    void checksDurations() {
        List<DurationSetting> settings = List.of(
                CacheConfig.Builder::defaultTtl,
                (builder, ttl) -> builder.ttl("session:token", ttl),
                CacheConfig.Builder::commandTimeout,
                CacheConfig.Builder::connectTimeout,
                CacheConfig.Builder::loadWait);
        List<String> names = List.of("defaultTtl", "session:token", "commandTimeout", "connectTimeout", "loadWait");
        List<Duration> longest = List.of(
                Duration.ofDays(3650),
                Duration.ofDays(3650),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofHours(1));
        for (int i = 0; i < settings.size(); i++) {
            DurationSetting setting = settings.get(i);
            Duration most = longest.get(i);
            assertThat(setting.apply(CacheConfig.builder(), Duration.ofNanos(1)))
                    .isNotNull();
            assertThat(setting.apply(CacheConfig.builder(), most)).isNotNull();
            for (Duration bad : List.of(Duration.ZERO, Duration.ofMillis(-5), most.plusNanos(1))) {
                assertRefused(
                        builder -> assertThat(setting.apply(builder, bad)).isNull(), names.get(i), bad.toString());
            }
        }
    }

    @Test
    void checksNumbers() {
        assertRefused(builder -> builder.connections(0), "connections", "0", "64");
        assertRefused(builder -> builder.connections(65), "connections", "65", "64");
        assertRefused(builder -> builder.memoryMaxEntries(0), "memoryMaxEntries", "0", "1");
        assertRefused(builder -> builder.memoryMaxEntries(-1), "memoryMaxEntries", "-1");
        assertRefused(builder -> builder.maxKeyBytes(0), "maxKeyBytes", "0", "65536");
        assertRefused(builder -> builder.maxKeyBytes(65_537), "maxKeyBytes", "65537", "65536");
        CacheConfig config = CacheConfig.builder()
                .connections(64)
                .memoryMaxEntries(Long.MAX_VALUE)
                .maxKeyBytes(65_536)
                .build();
        assertThat(config.memoryMaxEntries()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "a:", ":a", "a::b", "a b", "a/b", "ä", "a\n", "{a}", "*"})
    void refusesAKeyPrefixOutsideOfTheAlphabet(String prefix) {
        assertRefused(builder -> builder.keyPrefix(prefix), "keyPrefix", "'" + prefix + "'");
        assertRefused(builder -> builder.ttl(prefix, Duration.ofSeconds(1)), "namespace", "'" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A.b_c-9", "a:b:c"})
    void takesAKeyPrefixOfTheAlphabet(String prefix) {
        assertThat(CacheConfig.builder().keyPrefix(prefix).build().keyPrefix()).isEqualTo(prefix);
    }

    @Test
    void emptyCredentialsAreRefused() {
        assertRefused(builder -> builder.username(""), "username");
        assertRefused(builder -> builder.password(""), "password");
    }

    @Test
    void noSettingIsNull() {
        List<Function<CacheConfig.Builder, CacheConfig.Builder>> settings = List.of(
                builder -> builder.uri(null),
                builder -> builder.username(null),
                builder -> builder.password(null),
                builder -> builder.defaultTtl(null),
                builder -> builder.ttl(null, Duration.ofSeconds(1)),
                builder -> builder.ttl("session:token", null),
                builder -> builder.commandTimeout(null),
                builder -> builder.connectTimeout(null),
                builder -> builder.loadWait(null),
                builder -> builder.keyPrefix(null),
                builder -> builder.clock(null),
                builder -> builder.executor(null));
        for (Function<CacheConfig.Builder, CacheConfig.Builder> setting : settings) {
            assertThatNullPointerException().isThrownBy(() -> setting.apply(CacheConfig.builder()));
        }
    }

    @Test
    void certificatesMustBeReadable() {
        assertThatThrownBy(() -> CacheConfig.builder().caCertificates(Path.of("no", "such", "file.pem")))
                .isInstanceOf(CacheValidationException.class)
                .hasMessageContaining("file.pem");
    }
}
