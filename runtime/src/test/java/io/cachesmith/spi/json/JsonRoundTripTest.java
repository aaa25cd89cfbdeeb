package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cachesmith.spi.json.Samples.Sample;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every value comes back as it was, and Jackson writes the same and reads it, too. */
final class JsonRoundTripTest {

    private static final int GENERATED = 300;

    /** Jackson as the documentation says that it agrees. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .withConfigOverride(
                    Optional.class,
                    optional -> optional.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .build();

    /** The same for values that say nothing of the numbers in them. */
    private static final JsonMapper JACKSON_AS_IT_IS = JACKSON.rebuild()
            .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    static Stream<Sample<?>> samples() {
        return Samples.all();
    }

    static Stream<Sample<?>> samplesForJackson() {
        return Samples.all().filter(sample -> sample.forJackson() != null);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyValueComesBack(Sample<T> sample) {
        for (int seed = 0; seed < GENERATED; seed++) {
            T value = sample.next(new Random(seed));
            byte[] bytes = sample.codec().encode(value);
            T decoded = sample.codec().decode(bytes);
            if (!Samples.same(decoded, value)) {
                throw new AssertionError("Seed " + seed + ": " + value + " came back as " + decoded + " from "
                        + new String(bytes, UTF_8));
            }
            assertThat(sample.codec().encode(decoded)).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("samplesForJackson")
    <T> void theTreeIsTheOneThatJacksonWrites(Sample<T> sample) throws IOException {
        for (int seed = 0; seed < GENERATED; seed++) {
            T value = sample.next(new Random(seed));
            byte[] ours = sample.codec().encode(value);
            byte[] jacksons = JACKSON.writerFor(sample.forJackson()).writeValueAsBytes(value);
            assertThat(JACKSON.readTree(ours)).as("seed %d: %s", seed, value).isEqualTo(JACKSON.readTree(jacksons));
        }
    }

    @ParameterizedTest
    @MethodSource("samplesForJackson")
    <T> void eachReadsWhatTheOtherWrote(Sample<T> sample) throws IOException {
        for (int seed = 0; seed < GENERATED; seed++) {
            T value = sample.next(new Random(seed));
            byte[] jacksons = JACKSON.writerFor(sample.forJackson()).writeValueAsBytes(value);
            assertSame(seed, sample.codec().decode(jacksons), value);
            byte[] ours = sample.codec().encode(value);
            assertSame(seed, JACKSON_AS_IT_IS.readerFor(sample.forJackson()).readValue(ours), value);
        }
    }

    private static void assertSame(int seed, Object read, Object value) {
        if (!Samples.same(read, value)) {
            throw new AssertionError("Seed " + seed + ": " + value + " was read as " + read);
        }
    }
}
