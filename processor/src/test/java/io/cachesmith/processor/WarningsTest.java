package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A warning stops nothing but a build that takes warnings for errors, and there it is the only thing that is said. */
final class WarningsTest {

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void anUnusualTtl() {
        project = new Project(temp)
                .cache("demo.shop.StockCache", "stock")
                .write("demo.shop.RateCache", rate("ttl = 5"))
                .write(
                        "demo.shop.Application",
                        "package demo.shop;\npublic record Application(CacheManager caches, RateCacheImpl rates) {}\n");
    }

    private static String rate(String ttl) {
        return """
               package demo.shop;

               @io.cachesmith.annotation.CacheSpec(namespace = "rate", %s)
               public interface RateCache extends io.cachesmith.TypedCache<String, String> {}
               """.formatted(ttl);
    }

    private Outcome compile(Toolchain toolchain, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-classpath", Toolchain.join(Toolchain.USER_CLASS_PATH)));
        return toolchain.run(project.folders(), Folders.files(temp.resolve("sources")), all);
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void stopsNothing(Toolchain toolchain) {
        Outcome outcome = compile(toolchain, "--release", "17");

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.warnings())
                .filteredOn(Finding::isOurs)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Diagnostic.Kind.WARNING);
                    assertThat(warning.id()).isEqualTo("TtlUnusual");
                    assertThat(warning.file()).isEqualTo("RateCache.java");
                    assertThat(warning.line()).isEqualTo(3);
                });
        assertThat(project.namespaces("demo.shop.CacheManager")).containsExactly("rate", "stock");
    }

    @Test
    void isAllThatIsSaidWhereWarningsAreErrors() {
        Outcome outcome = compile(Toolchain.JAVAC, "-Xlint:all,-processing", "-Werror");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.findings())
                .extracting(Finding::id)
                .containsExactlyInAnyOrder("TtlUnusual", "compiler.err.warnings.and.werror");
    }

    @Test
    void isSilentWithNowarn() {
        Outcome outcome = compile(Toolchain.JAVAC, "-nowarn");

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.warnings()).isEmpty();
    }

    /** The suppression is not in the class file. */
    @Test
    void isNotSaidOfWhatIsNotCompiled() {
        project.write(
                "demo.shop.RateCache", rate("ttl = 5").replace("public", "@SuppressWarnings(\"cachesmith\")\npublic"));
        project.compileAll().assertClean();

        project.compile("demo.shop.StockCache").assertClean();

        assertThat(project.namespaces("demo.shop.CacheManager")).containsExactly("rate", "stock");
    }

    /** As Gradle hands it over where the implementation has to be generated anew. */
    @Test
    void isNotSaidOfAClassFileOfWhichSomethingIsGenerated() {
        project.write(
                "demo.shop.RateCache", rate("ttl = 5").replace("public", "@SuppressWarnings(\"cachesmith\")\npublic"));
        project.compileAll().assertClean();
        project.deleteGenerated("demo.shop.RateCacheImpl");
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.add(project.classes());

        Toolchain.JAVAC
                .run(
                        project.folders(),
                        List.of(temp.resolve("sources/demo/shop/StockCache.java")),
                        List.of("demo.shop.RateCache"),
                        List.of("-Xlint:all,-processing", "-Werror", "-classpath", Toolchain.join(classPath)))
                .assertClean();

        assertThat(project.folders().produced()).containsKey("demo/shop/RateCacheImpl.java");
    }

    @Test
    void standsBesideErrors() {
        project.write("demo.shop.RateCache", rate("ttl = 5, maxBatch = 0"));
        project.delete("demo.shop.Application");

        assertThat(ErrorsTest.marked(project.compileAll()))
                .extracting(Finding::id)
                .containsExactlyInAnyOrder("TtlUnusual", "MaxBatchOutOfRange");
    }
}
