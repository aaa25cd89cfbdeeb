package io.cachesmith.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of each kind of value are part of the contract: a new version must write the same and read the old ones.
 * {@code -Dgolden.update} writes the files that are missing, and never changes one.
 */
final class GoldenBytesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int VALUES = 3;

    static List<Generated> caches() {
        return Generated.all();
    }

    private static Path file(Generated cache, int number) {
        return FOLDER.resolve(cache.name() + "-" + number + ".json");
    }

    @ParameterizedTest
    @MethodSource("caches")
    void theBytesOfTheFirstVersionAreReadAndWrittenAgain(Generated cache) throws IOException {
        for (int number = 1; number <= VALUES; number++) {
            Path file = file(cache, number);
            if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
                Object value = new RandomValues(number).of(cache.valueType());
                Files.createDirectories(FOLDER);
                Files.write(file, cache.codec().encode(value));
            }
            byte[] golden = Files.readAllBytes(file);

            byte[] again = cache.codec().encode(cache.codec().decode(golden));

            assertThat(new String(again, StandardCharsets.UTF_8))
                    .as(file.toString())
                    .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        }
    }

    @Test
    void noFileIsLeftOver() {
        List<Path> expected = caches().stream()
                .flatMap(cache -> Stream.of(1, 2, 3).map(number -> file(cache, number)))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
