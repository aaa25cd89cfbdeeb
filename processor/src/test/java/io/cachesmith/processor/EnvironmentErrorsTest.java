package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors for which no declaration is to blame. */
final class EnvironmentErrorsTest {

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void oneCache() {
        project = new Project(temp).cache("demo.shop.StockCache", "stock");
    }

    @Test
    void namesTheDependencyIfTheRuntimeIsMissing() {
        List<Path> sources = Folders.files(temp.resolve("sources"));

        Outcome outcome = Toolchain.JAVAC.run(
                project.folders(),
                sources,
                List.of("-classpath", Toolchain.USER_CLASS_PATH.get(0).toString()));

        assertThat(outcome.errors())
                .filteredOn(Finding::isOurs)
                .extracting(Finding::message)
                .containsExactly("[RuntimeMissing] io.cachesmith.TypedCache is not on the class path."
                        + " Add the dependency io.cachesmith:cachesmith-runtime.");
    }

    @Test
    void namesAnImplementationThatCannotBeWritten() throws IOException {
        Files.writeString(project.folders().generated().resolve("demo"), "a file where a folder should be");

        Outcome outcome = project.compileAll();

        assertThat(outcome.errors().get(0).message())
                .startsWith("[FileNotWritten] demo.shop.StockCacheImpl cannot be written: ");
    }

    @Test
    void namesAManagerThatCannotBeWritten() throws IOException {
        Files.writeString(project.classes().resolve("META-INF"), "a file where a folder should be");

        Outcome outcome = project.compileAll();

        assertThat(outcome.onlyError()).startsWith("[FileNotWritten] demo.shop.CacheManager cannot be written: ");
    }

    @Test
    void saysWhatFailedInTheProcessorItself() {
        Overriding broken = new Overriding(
                new CacheProcessor(),
                original -> Overriding.method(
                        ProcessingEnvironment.class,
                        original,
                        "getElementUtils",
                        (none, call) -> Overriding.method(
                                Elements.class, original.getElementUtils(), "getAllMembers", (arguments, members) -> {
                                    throw new IllegalStateException("a bug");
                                })));

        Outcome outcome = project.compileAll(broken);

        assertThat(outcome.onlyError())
                .startsWith(
                        "[InternalError] StockCache failed in the processor: java.lang.IllegalStateException: a bug")
                .contains("at io.cachesmith.processor.SpecReader");
    }

    @Test
    void namesAManagerThatIsSomebodyElses() {
        project.write("demo.shop.CacheManager", "package demo.shop;\npublic interface CacheManager {}\n");

        assertThat(project.compileAll().onlyError())
                .startsWith("[ManagerNameTaken] demo.shop.CacheManager exists already and was not generated here.");
    }

    @Test
    void namesAManagersImplementationThatIsSomebodyElses() {
        project.write("demo.shop.CacheManagerImpl", "package demo.shop;\npublic class CacheManagerImpl {}\n");

        assertThat(project.compileAll().onlyError())
                .startsWith("[ManagerNameTaken] demo.shop.CacheManagerImpl exists already and was not generated here.");
    }

    /** Nothing there can be named by a manager, which has a package. */
    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void refusesACacheOfTheUnnamedPackage(Toolchain toolchain) {
        project.pin("demo.shop", "").write("LooseCache", """
                @io.cachesmith.annotation.CacheSpec(namespace = "loose")
                public interface LooseCache extends io.cachesmith.TypedCache<String, String> {}
                """);

        Outcome outcome = project.compileAllWith(toolchain);

        assertThat(outcome.onlyError())
                .isEqualTo("[TypeNotVisible] LooseCache is not visible to the generated class in package demo.shop."
                        + " Move it to a package with a name.");
        assertThat(outcome.errors().get(0).file()).isEqualTo("LooseCache.java");
        assertThat(outcome.errors().get(0).line()).isEqualTo(2);
    }

    /** To which javac gives no accessor. */
    @Test
    void leavesAnIllegalComponentOfARecordToTheCompiler() {
        project.write("demo.shop.Key", "package demo.shop;\npublic record Key(boolean hashCode) {}\n")
                .cache("demo.shop.KeyCache", "key", "TypedCache<Key, String> {}");

        assertThat(project.compileAll().errorIds()).containsExactly("compiler.err.illegal.record.component.name");
    }

    /** It says so itself, on each of them. */
    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void leavesValuesOfAnotherTypeToTheCompiler(Toolchain toolchain) {
        project.write("demo.shop.WrongCache", """
                package demo.shop;

                @SuppressWarnings(Missing.WORD)
                @io.cachesmith.annotation.CacheSpec(
                        namespace = 5,
                        ttl = "x",
                        maxBatch = "y",
                        name = 6,
                        codec = "z",
                        format = "JSON")
                public interface WrongCache extends io.cachesmith.TypedCache<String, String> {}
                """);

        Outcome outcome = project.compileAllWith(toolchain);

        assertThat(outcome.errors()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(outcome.errors())
                .filteredOn(Finding::isOurs)
                .extracting(Finding::id)
                .isSubsetOf("UnresolvedType");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ttl = \"x\"",
                "ttl = Missing.TTL",
                "maxBatch = 1L",
                "name = 'c'",
                "format = Format.XML",
                "codec = {}"
            })
    void saysNothingOfAValueThatTheCompilerRefuses(String element) {
        for (Toolchain toolchain : Toolchain.values()) {
            project.write("demo.shop.WrongCache", """
                    package demo.shop;

                    import io.cachesmith.annotation.*;

                    @CacheSpec(namespace = "wrong", %s)
                    public interface WrongCache extends io.cachesmith.TypedCache<String, String> {}
                    """.formatted(element));

            Outcome outcome = project.compileAllWith(toolchain);

            assertThat(outcome.errors()).as("%s", toolchain).isNotEmpty();
            assertThat(outcome.errors())
                    .as("%s", toolchain)
                    .filteredOn(Finding::isOurs)
                    .extracting(Finding::id)
                    .isSubsetOf("UnresolvedType");
        }
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void leavesAManagersNameOfAnotherTypeToTheCompiler(Toolchain toolchain) {
        project.pin("demo.shop", "(name = 5)");

        Outcome outcome = project.compileAllWith(toolchain);

        assertThat(outcome.errors()).isNotEmpty().noneMatch(Finding::isOurs);
    }
}
