package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedisErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NOAUTH Authentication required. | NOAUTH
                    WRONGPASS invalid username-password pair or user is disabled. | WRONGPASS
                    LOADING Redis is loading the dataset in memory | LOADING
                    OOM command not allowed when used memory > 'maxmemory'. | OOM
                    ERR Error running script (call to f_1): @user_script:2: -OOM command not allowed | OOM
                    READONLY You can't write against a read only replica. script: 1, on @user_script:1. | READONLY
                    NOSCRIPT No matching script. Please use EVAL. | NOSCRIPT
                    ERR unknown command 'FOO', with args beginning with: 'key' | ERR
                    '' | ERR
                    """)
    void theKindIsTheFirstWordThatIsKnown(String error, String kind) {
        assertThat(RedisErrors.kind(error)).isEqualTo(kind);
    }
}
