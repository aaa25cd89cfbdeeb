package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health.State;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class RedisHealthTest {

    private static final Duration LATE = Duration.ofSeconds(30);

    private final RedisAddress address =
            RedisAddress.of(CacheConfig.builder().uri("redis://localhost").build());
    private final RedisHealth health = new RedisHealth(address, 1, new RedisErrors(address, () -> {}));

    @Test
    void aServerThatCannotBeReachedIsKnownAtOnce() {
        health.of(0).fails(new ConnectException());

        assertThat(health.awaitFirst(LATE)).isFalse();
    }

    @Test
    void aConnectionThatIsLostBeforeItServesIsNoVerdictYet() throws Exception {
        CompletableFuture<Boolean> verdict = CompletableFuture.supplyAsync(() -> health.awaitFirst(LATE));
        health.of(0).fails(null);
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> verdict.get(200, TimeUnit.MILLISECONDS));

        health.of(0).serves(1);

        assertThat(verdict.get(LATE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(health.now().state()).isEqualTo(State.UP);
    }
}
