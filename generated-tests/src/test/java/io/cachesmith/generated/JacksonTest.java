package io.cachesmith.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is stored is what Jackson writes for the same value, and each reads the other's. */
final class JacksonTest {

    private static final int VALUES = 200;

    /** Jackson writes some keys in other ways, and does not read records as keys. */
    private static final Set<String> OWN_WAYS = Set.of("OwnKeys");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // without these it loses the zone, or moves the time to another
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .withConfigOverride(
                    Optional.class,
                    override -> override.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .build();

    static List<Generated> caches() {
        return Generated.all().stream()
                .filter(cache -> !OWN_WAYS.contains(cache.name()))
                .toList();
    }

    private static JavaType typeOf(Generated cache) {
        return MAPPER.constructType(cache.valueType().getType());
    }

    @ParameterizedTest
    @MethodSource("caches")
    void theTreesAreEqual(Generated cache) {
        for (long seed = 0; seed < VALUES; seed++) {
            Object value = new RandomValues(seed).of(cache.valueType());

            byte[] ours = cache.codec().encode(value);
            byte[] theirs = MAPPER.writerFor(typeOf(cache)).writeValueAsBytes(value);

            assertThat(MAPPER.readTree(ours)).as("seed %d", seed).isEqualTo(MAPPER.readTree(theirs));
        }
    }

    @ParameterizedTest
    @MethodSource("caches")
    void eachReadsTheOthers(Generated cache) {
        for (long seed = 0; seed < VALUES; seed++) {
            Object value = new RandomValues(seed).of(cache.valueType());

            byte[] ours = cache.codec().encode(value);
            byte[] theirs = MAPPER.writerFor(typeOf(cache)).writeValueAsBytes(value);

            Object read = MAPPER.readerFor(typeOf(cache)).readValue(ours);
            assertThat(DeepEquality.equal(value, read))
                    .as("seed %d: Jackson reads %s", seed, new String(ours, StandardCharsets.UTF_8))
                    .isTrue();
            assertThat(DeepEquality.equal(value, cache.codec().decode(theirs)))
                    .as("seed %d: we read %s", seed, new String(theirs, StandardCharsets.UTF_8))
                    .isTrue();
        }
    }
}
