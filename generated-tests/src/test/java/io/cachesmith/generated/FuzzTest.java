package io.cachesmith.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheDeserializationException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in the store, the answer is a value of the type or one of the two refusals. */
final class FuzzTest {

    /** Decides independently what is well-formed. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MAX_LENGTH = 2_000;

    static List<Generated> caches() {
        return Generated.all();
    }

    private static byte[] shortText(Generated cache, long firstSeed) {
        for (long seed = firstSeed; ; seed++) {
            byte[] bytes = cache.codec().encode(new RandomValues(seed).of(cache.valueType()));
            if (bytes.length <= MAX_LENGTH) {
                return bytes;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("caches")
    void everyTruncationIsCorruption(Generated cache) {
        for (long seed = 0; seed < 5; seed++) {
            byte[] bytes = shortText(cache, 100 * seed);
            for (int length = 0; length < bytes.length; length++) {
                byte[] truncated = Arrays.copyOf(bytes, length);
                if (cache.name().equals("AnyMap") || bytes[0] == '{' || bytes[0] == '[') {
                    assertThat(failure(cache, truncated))
                            .as("%d of %s", length, text(bytes))
                            .isEqualTo(Kind.CORRUPTION);
                }
                check(cache, truncated);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("caches")
    void everyMutationIsAValueOrRefused(Generated cache) {
        Random random = new Random(1);
        for (long seed = 0; seed < 3; seed++) {
            byte[] bytes = shortText(cache, 100 * seed);
            for (int i = 0; i < bytes.length; i++) {
                for (int attempt = 0; attempt < 4; attempt++) {
                    byte[] mutated = bytes.clone();
                    mutated[i] = (byte) random.nextInt(256);
                    check(cache, mutated);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("caches")
    void piecesPutTogetherAreAValueOrRefused(Generated cache) {
        Random random = new Random(2);
        byte[] bytes = shortText(cache, 0);
        for (int attempt = 0; attempt < 2_000; attempt++) {
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            int at = random.nextInt(bytes.length + 1);
            byte[] spliced = new byte[bytes.length + to - from];
            System.arraycopy(bytes, 0, spliced, 0, at);
            System.arraycopy(bytes, from, spliced, at, to - from);
            System.arraycopy(bytes, at, spliced, at + to - from, bytes.length - at);
            check(cache, spliced);
        }
    }

    @ParameterizedTest
    @MethodSource("caches")
    void randomBytesAreRefused(Generated cache) {
        Random random = new Random(3);
        for (int attempt = 0; attempt < 2_000; attempt++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            check(cache, bytes);
        }
    }

    /** A value of another cache's type is well-formed, and is this one's only if both are spelled the same. */
    @ParameterizedTest
    @MethodSource("caches")
    void theValuesOfOthersAreAValueOrAMismatch(Generated cache) {
        for (Generated other : caches()) {
            byte[] bytes = other.codec().encode(new RandomValues(7).of(other.valueType()));
            if (bytes.length <= 1 << 16) {
                check(cache, bytes);
            }
        }
    }

    private static void check(Generated cache, byte[] bytes) {
        Kind failure = failure(cache, bytes);
        if (failure == Kind.CORRUPTION) {
            boolean constructorRefused = cache.name().equals("Percentage");
            assertThat(isWellFormed(bytes) && !constructorRefused)
                    .as("corruption, but well-formed: %s", text(bytes))
                    .isFalse();
        } else {
            assertThat(isWellFormed(bytes))
                    .as("%s, but not well-formed: %s", failure, text(bytes))
                    .isTrue();
        }
    }

    /** Returns null for bytes that are a value, which must then be one that can be put. */
    private static Kind failure(Generated cache, byte[] bytes) {
        Object value;
        try {
            value = cache.codec().decode(bytes);
        } catch (CacheDeserializationException classified) {
            return classified.kind();
        } catch (IllegalArgumentException refusedByConstructor) {
            assertThat(refusedByConstructor).hasMessage("not a percentage");
            return Kind.CORRUPTION;
        } catch (RuntimeException unclassified) {
            return fail("unclassified for " + text(bytes), unclassified);
        }
        assertThat(DeepEquality.equal(cache.codec().decode(cache.codec().encode(value)), value))
                .as("a value that does not come back: %s", text(bytes))
                .isTrue();
        return null;
    }

    private static boolean isWellFormed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.startsWith("\ufeff") && !STRICT.readTree(text).isMissingNode();
        } catch (CharacterCodingException | JacksonException malformed) {
            return false;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
