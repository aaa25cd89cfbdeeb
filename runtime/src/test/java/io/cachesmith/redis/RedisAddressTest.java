package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisAddressTest {

    private static RedisAddress read(String uri) {
        return RedisAddress.of(CacheConfig.builder().uri(uri).build());
    }

    @Test
    void everythingButTheSchemeHasADefault() {
        assertThat(read("redis://")).isEqualTo(new RedisAddress(false, "localhost", 6379, 0, null, null));
        assertThat(read("REDISS://h/")).isEqualTo(new RedisAddress(true, "h", 6379, 0, null, null));
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(read("rediss://user:pass@host:1234/5"))
                .isEqualTo(new RedisAddress(true, "host", 1234, 5, "user", "pass"));
        assertThat(read("redis://:pass@[::1]:1")).isEqualTo(new RedisAddress(false, "::1", 1, 0, null, "pass"));
        assertThat(read("redis://user@host")).isEqualTo(new RedisAddress(false, "host", 6379, 0, "user", null));
    }

    @Test
    void aLoginMayBeEscapedOrNot() {
        assertThat(read("redis://u%3Aser:p%40ss%2Fw+rd@host").password()).isEqualTo("p@ss/w+rd");
        assertThat(read("redis://u%3Aser:x@host").username()).isEqualTo("u:ser");
        assertThat(read("redis://:p@s/s:w@host").password()).isEqualTo("p@s/s:w");
    }

    @Test
    void theConfigurationsOwnLoginComesFirst() {
        RedisAddress address = RedisAddress.of(CacheConfig.builder()
                .uri("redis://a:b@host")
                .username("c")
                .password("d")
                .build());
        assertThat(address.username()).isEqualTo("c");
        assertThat(address.password()).isEqualTo("d");
    }

    @Test
    void itsTextIsThePlaceAlone() {
        assertThat(read("rediss://user:secret@host:1/2")).hasToString("rediss://host:1/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:user:secret@host",
                "redis:/host",
                "redis://secret@host:x",
                "redis://secret@host:0",
                "redis://secret@host:65536",
                "redis://host/x",
                "redis://host/1/2",
                "redis://host?secret=1",
                "redis://:secret%zz@host"
            })
    void whatCannotBeReadIsRefusedWithoutBeingQuoted(String uri) {
        assertThatThrownBy(() -> read(uri))
                .isInstanceOf(CacheValidationException.class)
                .message()
                .doesNotContain("secret");
    }
}
