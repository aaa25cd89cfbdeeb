package io.cachesmith.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is put is what is got. */
final class RoundTripTest {

    private static final int VALUES = 300;

    static List<Generated> caches() {
        return Generated.all();
    }

    @ParameterizedTest
    @MethodSource("caches")
    void aValueComesBackEqual(Generated cache) {
        for (long seed = 0; seed < VALUES; seed++) {
            Object value = new RandomValues(seed).of(cache.valueType());

            byte[] bytes = cache.codec().encode(value);
            Object back = cache.codec().decode(bytes);

            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(DeepEquality.equal(value, back))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
            assertThat(cache.codec().encode(back)).as("seed %d", seed).isEqualTo(bytes);
        }
    }
}
