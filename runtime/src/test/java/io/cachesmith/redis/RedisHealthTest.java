package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health.State;
import java.net.ConnectException;
import java.time.Duration;
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
    void aConnectionThatIsLostBeforeItServesIsNoVerdictYet() {
        health.of(0).fails(null);
        assertThat(health.awaitFirst(Duration.ZERO)).isFalse();

        health.of(0).serves(1);

        assertThat(health.awaitFirst(LATE)).isTrue();
        assertThat(health.now().state()).isEqualTo(State.UP);
    }
}
