package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static io.cachesmith.EntryBatch.of;",
                "users.getAll(Other.KEYS)",
                "users.putAll(Other.ENTRIES)",
                "users.getOrLoadAll(Other.KEYS, loader)",
                "users.async().invalidateAll(Other.KEYS)",
                "new UserCacheImpl(context)",
                "new UserCacheImpl/* here */ (context)",
                "UserCacheImpl::new",
                "import com.acme.UserCacheImpl",
                "io.cachesmith.B\\u0061tch.copyOf(keys)",
            })
    void isWorthALook(String text) {
        assertThat(SourceText.mentions(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "class Implementation { Object all() { return List.of(1, 2); } }", "ImplicitUser all"})
    void isNot(String text) {
        assertThat(SourceText.mentions(text)).isFalse();
    }
}
