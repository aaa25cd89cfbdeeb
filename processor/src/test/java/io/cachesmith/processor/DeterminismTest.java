package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same sources make the same bytes. {@link GoldenTest} compares two compilers, and {@link IncrementalBuildTest} and
 * {@link GradleBuildTest} a full build with one of a part.
 */
final class DeterminismTest {

    private static final Path INPUT = Path.of("src/test/resources/golden/hand-written-key-text/input");
    private static final Map<String, String> EXPECTED =
            Folders.texts(Path.of("src/test/resources/golden/hand-written-key-text/expected"));

    private static final Path STRUCTURES = Path.of("src/test/resources/golden/clashing-components/input");
    private static final Map<String, String> EXPECTED_OF_STRUCTURES =
            Folders.texts(Path.of("src/test/resources/golden/clashing-components/expected"));

    private static final List<Path> NOT_INTERFACES =
            Folders.files(Path.of("src/test/resources/errors/SpecNotInterface"));

    @TempDir
    Path temp;

    private Map<String, String> produce(List<Path> sources) {
        return produce(sources, Folders.in(temp));
    }

    private static Map<String, String> produce(List<Path> sources, Folders folders) {
        Toolchain.JAVAC.compile(folders, sources, List.of()).assertClean();
        return folders.produced();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inAnyOrderOfTheSources(long seed) {
        List<Path> sources = new ArrayList<>(Folders.files(INPUT));
        Collections.shuffle(sources, new Random(seed));

        assertThat(produce(sources)).isEqualTo(EXPECTED);
    }

    static List<Path> goldens() throws IOException {
        return GoldenTest.cases();
    }

    /** And of the class path. The golden files are those of all compilers and all their versions. */
    @ParameterizedTest
    @MethodSource("goldens")
    void everythingInAnotherOrder(Path golden) throws IOException {
        List<Path> sources = new ArrayList<>(Folders.files(golden.resolve("input")));
        Collections.reverse(sources);
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.addAll(GoldenTest.modules(golden, temp.resolve("modules")));
        Collections.reverse(classPath);
        Folders folders = Folders.in(temp.resolve("elsewhere"));

        Outcome outcome = Toolchain.JAVAC.run(
                folders, sources, List.of("-classpath", Toolchain.join(classPath), "-parameters", "-g:none"));

        assertThat(outcome.succeeded()).as("%s", outcome.findings()).isTrue();
        assertThat(folders.produced()).isEqualTo(Folders.texts(golden.resolve("expected")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
    void inAnyPlace(String language) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(produce(Folders.files(INPUT))).isEqualTo(EXPECTED);
            assertThat(produce(Folders.files(STRUCTURES), Folders.in(temp.resolve("structures"))))
                    .isEqualTo(EXPECTED_OF_STRUCTURES);
            assertThat(Problem.TTL_NOT_POSITIVE.id()).isEqualTo("TtlNotPositive");
            assertThat(Toolchain.JAVAC
                            .compile(Folders.in(temp.resolve("errors")), NOT_INTERFACES, List.of())
                            .errors())
                    .extracting(Finding::message)
                    .anyMatch(message -> message.contains("Note is an annotation type."));
            assertThat(Problem.TTL_NOT_POSITIVE.message(-1_234L)).contains("ttl is -1234.");
            assertThat(AccessorNames.of("IdCache", "")).isEqualTo("idCache");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
