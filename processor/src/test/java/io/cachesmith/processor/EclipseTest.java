package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.cachesmith.annotation.CacheSpec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is different with Eclipse's compiler. That it generates the same is shown by {@link GoldenTest}. */
final class EclipseTest {

    private static final String MANAGER = "demo.shop.CacheManager";

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void twoCachesAndTheirCaller() {
        project = new Project(temp)
                .cache("demo.shop.StockCache", "stock")
                .cache("demo.shop.users.UserCache", "user")
                .write("demo.shop.Application", """
                        package demo.shop;

                        import demo.shop.users.UserCache;

                        public final class Application {
                            StockCache stock(CacheManager caches) {
                                return caches.stockCache();
                            }

                            UserCache users(CacheManager caches) {
                                return caches.userCache();
                            }

                            Class<?> implementation() {
                                return StockCacheImpl.class;
                            }
                        }
                        """);
    }

    private Outcome compileAll(Processor... processors) {
        return project.compileAllWith(Toolchain.ECJ, processors);
    }

    @Test
    void theManagerIsUsedWhereItIsGenerated() {
        compileAll().assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    /** Started by a command, it forgets earlier rounds when a later one generates what a source mentions. */
    @Test
    void theManagerIsUsedWhereItIsGeneratedByACommand() {
        List<Path> processorPath = List.of(
                Toolchain.home(CacheProcessor.class), Toolchain.home(CacheSpec.class), Toolchain.home(ClassName.class));
        StringWriter output = new StringWriter();

        boolean succeeded = BatchCompiler.compile(
                new String[] {
                    "--release",
                    "17",
                    "-classpath",
                    Toolchain.join(Toolchain.USER_CLASS_PATH),
                    "-processorpath",
                    Toolchain.join(processorPath),
                    "-d",
                    project.classes().toString(),
                    "-s",
                    project.folders().generated().toString(),
                    temp.resolve("sources").toString()
                },
                new PrintWriter(output),
                new PrintWriter(output),
                null);

        assertThat(output.toString()).isEmpty();
        assertThat(succeeded).isTrue();
        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void waitsForATypeThatAnotherProcessorGenerates() {
        project.delete("demo.shop.Application");
        project.cache("demo.shop.OrderCache", "order", "TypedCache<OrderId, String> {}");

        compileAll(Toolchain.oursAfter(
                        new Generating(1, "demo.shop.OrderId", "package demo.shop; public record OrderId(long id) {}")))
                .assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock", "user");
    }

    @Test
    void saysWhyItDoesNotBuildASecondTime() {
        compileAll().assertClean();

        assertThat(compileAll().errors().stream().map(Finding::message).sorted())
                .containsExactly(Stream.of("CacheManager", "StockCacheImpl", "users.UserCacheImpl")
                        .map(type -> "[LeftFromEarlierBuild] demo.shop." + type + " is left from an earlier build, and"
                                + " this compiler does not replace it. Empty the output directories first.")
                        .toArray(String[]::new));
    }

    /** As the builder of the IDE does it: what is generated again is replaced. */
    @Test
    void aSingleFileKeepsTheCachesOfTheOthers() {
        compileAll().assertClean();
        var full = project.folders().produced();

        project.deleteGenerated("demo.shop.users.UserCacheImpl", MANAGER, MANAGER + "Impl");
        project.compileWith(Toolchain.ECJ, "demo.shop.users.UserCache").assertClean();

        assertThat(project.folders().produced()).isEqualTo(full);
        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    static List<Exception> failures() {
        return List.of(
                new IOException("no such location"),
                new FileNotFoundException("no such file"),
                new FilerException("opened already"),
                new IllegalArgumentException("no such location"),
                new UnsupportedOperationException("not in this editor"),
                new NullPointerException("no project"));
    }

    /** Such as in an editor. */
    @ParameterizedTest
    @MethodSource("failures")
    void needsNoIndexForAWholeBuild(Exception failure) {
        compileAll(behind(failure)).assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    /** Rather than to generate a manager without the others. */
    @ParameterizedTest
    @MethodSource("failures")
    void refusesAPartialBuildWithoutIndex(Exception failure) {
        project.compileAll().assertClean();

        Outcome outcome = Toolchain.JAVAC.compile(
                project.folders(),
                List.of(temp.resolve("sources/demo/shop/StockCache.java")),
                List.of(project.classes()),
                behind(failure));

        assertThat(outcome.onlyError()).startsWith("[ManagerNameTaken] demo.shop.CacheManager exists already");
        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    private static Processor[] behind(Exception failure) {
        UnaryOperator<ProcessingEnvironment> between = environment -> {
            Filer filer = Overriding.method(Filer.class, environment.getFiler(), "getResource", (arguments, call) -> {
                throw failure;
            });
            return Overriding.method(ProcessingEnvironment.class, environment, "getFiler", (none, call) -> filer);
        };
        return Toolchain.ours().stream()
                .map(ours -> new Overriding(ours, between))
                .toArray(Processor[]::new);
    }

    /** A resource that is there and cannot be read. */
    @Test
    void needsNoIndexThatCanBeRead() {
        UnaryOperator<ProcessingEnvironment> between = environment -> {
            FileObject closed = Overriding.method(FileObject.class, null, "openReader", (arguments, call) -> {
                throw new IOException("closed");
            });
            Filer filer =
                    Overriding.method(Filer.class, environment.getFiler(), "getResource", (arguments, call) -> closed);
            return Overriding.method(ProcessingEnvironment.class, environment, "getFiler", (none, call) -> filer);
        };

        compileAll(Toolchain.ours().stream()
                        .map(ours -> new Overriding(ours, between))
                        .toArray(Processor[]::new))
                .assertClean();
    }
}
