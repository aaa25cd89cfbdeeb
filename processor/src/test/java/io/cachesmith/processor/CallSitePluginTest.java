package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.cachesmith.annotation.CacheSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which ways javac finds the plugin. The caches are in class files; the module that is compiled declares none. */
final class CallSitePluginTest {

    private static final List<Path> PROCESSOR =
            List.of(Toolchain.home(CacheProcessor.class), Toolchain.home(ClassName.class));

    private static final String CALLER = """
            package demo.app;

            import demo.shop.FewCache;
            import demo.shop.FewCacheImpl;
            import io.cachesmith.Batch;
            import io.cachesmith.spi.CacheContext;
            import java.util.Collections;

            public class Caller {
                public static Object tooMany() {
                    return Batch.copyOf(Collections.nCopies(101, "key")); // error: BatchTooLarge at "Collections"
                }

                public static Object tooManyForThisCache(FewCache cache) {
                    return cache.getAll(Batch.of("a", "b", "c", "d")); // error: BatchTooLarge at "Batch"
                }

                public static Object withoutManager(CacheContext context) {
                    return new FewCacheImpl(context); // error: ImplementationConstructed at "new"
                }
            }
            """;

    @TempDir
    Path temp;

    private Path library;
    private Project callers;

    @BeforeEach
    void aLibraryAndItsCaller() {
        Project shop = new Project(temp.resolve("shop")).write("demo.shop.FewCache", """
                        package demo.shop;

                        import io.cachesmith.TypedCache;
                        import io.cachesmith.annotation.CacheSpec;

                        @CacheSpec(namespace = "few", maxBatch = 3)
                        public interface FewCache extends TypedCache<String, String> {}
                        """);
        shop.compileAll().assertClean();
        library = shop.classes();
        callers = new Project(temp.resolve("callers")).write("demo.app.Caller", CALLER);
    }

    private List<Path> sources() {
        return Folders.files(temp.resolve("callers/sources"));
    }

    private static List<Path> and(List<Path> paths, Path... more) {
        return Stream.concat(paths.stream(), Stream.of(more)).toList();
    }

    private List<Path> classPath() {
        return and(Toolchain.USER_CLASS_PATH, library);
    }

    private void assertFound(ForkedJavac javac) {
        Outcome outcome = javac.compile(temp.resolve("out"), sources());

        List<Marker> expected =
                sources().stream().flatMap(source -> Marker.in(source).stream()).toList();
        assertThat(expected).hasSize(3);
        assertThat(outcome.findings().stream()
                        .filter(finding -> !finding.message().startsWith("3 ")))
                .as("%s", outcome.findings())
                .allMatch(Finding::isError);
        assertThat(outcome.errors().stream().map(Marker::of)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.succeeded()).isFalse();
    }

    @Test
    void onTheProcessorPath() {
        assertFound(new ForkedJavac("-Xlint:all,-processing", "-Werror")
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath()));
    }

    @Test
    void onTheClassPath() {
        List<Path> all = new ArrayList<>(classPath());
        all.addAll(PROCESSOR);

        assertFound(new ForkedJavac().with("-classpath", all));
    }

    @Test
    void onBoth() {
        List<Path> all = new ArrayList<>(classPath());
        all.addAll(PROCESSOR);

        assertFound(new ForkedJavac().with("-processorpath", PROCESSOR).with("-classpath", all));
    }

    @Test
    void withoutProcessing() {
        assertFound(new ForkedJavac("-proc:none", "-Xlint:all", "-Werror")
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath()));
    }

    @Test
    void withoutProcessingOnTheClassPath() {
        List<Path> all = new ArrayList<>(classPath());
        all.addAll(PROCESSOR);

        assertFound(new ForkedJavac("-proc:none", "-Xlint:all", "-Werror").with("-classpath", all));
    }

    @Test
    void behindAProcessorThatClaimsEverything() {
        assertFound(
                new ForkedJavac("-processor", GreedyProcessor.class.getName() + "," + CacheProcessor.class.getName())
                        .with("-processorpath", and(PROCESSOR, Toolchain.home(GreedyProcessor.class)))
                        .with("-classpath", classPath()));
    }

    @Test
    void withAnotherProcessorOnly() {
        assertFound(new ForkedJavac("-processor", GreedyProcessor.class.getName())
                .with("-processorpath", and(PROCESSOR, Toolchain.home(GreedyProcessor.class)))
                .with("-classpath", classPath()));
    }

    @Test
    void forTheOldestRelease() {
        assertFound(new ForkedJavac("--release", "17")
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath()));
    }

    @Test
    void whenAskedForByName() {
        assertFound(new ForkedJavac("-Xplugin:Cachesmith")
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath()));
    }

    @Test
    void inANamedModule() {
        assertFound(modular().with("-processorpath", PROCESSOR));
    }

    @Test
    void asAModuleOfItsOwn() {
        assertFound(modular("-proc:none")
                .with("--processor-module-path", List.of(PROCESSOR.get(0), Toolchain.home(CacheSpec.class))));
    }

    private ForkedJavac modular(String... options) {
        new Project(temp.resolve("shop")).write("module-info", """
                        module demo.shop {
                            requires transitive io.cachesmith;
                            exports demo.shop;
                        }
                        """);
        new ForkedJavac()
                .with("-processorpath", PROCESSOR)
                .with("--module-path", ModulesTest.MODULE_PATH)
                .compile(library, Folders.files(temp.resolve("shop/sources")))
                .assertClean();
        callers.write("module-info", "module demo.app {\n    requires demo.shop;\n}\n");
        return new ForkedJavac(options).with("--module-path", and(ModulesTest.MODULE_PATH, library));
    }

    @Test
    void isSilentAboutWhatIsRight() {
        callers.write(
                "demo.app.Caller",
                CALLER.replace("101", "100").replace(", \"d\"", "").replace("new FewCacheImpl(context)", "context"));

        Outcome outcome = new ForkedJavac("-proc:none", "-Xlint:all", "-Werror")
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath())
                .compile(temp.resolve("out"), sources());

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void isAbsentUnderAnotherCompiler() {
        Outcome outcome = Toolchain.ECJ.run(
                callers.folders(),
                sources(),
                List.of(
                        "--release",
                        "17",
                        "-processorpath",
                        Toolchain.join(PROCESSOR),
                        "-classpath",
                        Toolchain.join(classPath())));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.succeeded()).isTrue();
    }

    /** Next to errors of types, which javac reports without stopping before it. */
    @Test
    void nextToOtherErrors() {
        callers.write("demo.app.Broken", """
                package demo.app;

                import io.cachesmith.Batch;
                import java.util.Collections;

                class Broken {
                    Object a = Batch.copyOf(Collections.nCopies(101, missing())); // error: compiler.err.cant.resolve.location.args at "missing"
                    String b = 1; // error: compiler.err.prob.found.req at "1"
                    Object c = Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
                }
                """);

        Outcome outcome = new ForkedJavac()
                .with("-processorpath", PROCESSOR)
                .with("-classpath", classPath())
                .compile(temp.resolve("out"), sources());

        assertThat(outcome.errors().stream().map(Marker::of))
                .as("%s", outcome.findings())
                .containsAll(Marker.in(temp.resolve("callers/sources/demo/app/Broken.java")));
    }
}
