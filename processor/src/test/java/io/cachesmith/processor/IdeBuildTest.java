package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment that leaves the compiling to javac, and keeps javac from those who ask for it. */
final class IdeBuildTest {

    private static final List<Path> PROCESSOR =
            List.of(Toolchain.home(CacheProcessor.class), Toolchain.home(ClassName.class));

    private static final String MANAGER = "demo.shop.CacheManager";

    @TempDir
    Path temp;

    private Project project;
    private IdeBuild build;

    @BeforeEach
    void twoCaches() {
        project = new Project(temp.resolve("project"))
                .pin("demo.shop", "")
                .cache("demo.shop.users.UserCache", "user")
                .cache("demo.shop.StockCache", "stock");
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.add(project.classes());
        build = new IdeBuild(project.folders(), classPath, PROCESSOR);
    }

    private Outcome compileAll() {
        return build.compile(Folders.files(temp.resolve("project/sources")));
    }

    private Outcome compile(String file) {
        return build.compile(List.of(temp.resolve("project/sources/demo/shop").resolve(file)));
    }

    @Test
    void generatesAll() {
        compileAll().assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    /** So the environment can compile together what belongs together. */
    @Test
    void tellsWhereEachFileComesFrom() {
        compileAll().assertClean();

        assertThat(build.origins().get("demo.shop.StockCacheImpl")).containsExactly("demo.shop.StockCache");
        assertThat(build.origins().get(MANAGER)).containsExactly("demo.shop.StockCache", "demo.shop.users.UserCache");
    }

    /** What knows of the others belongs to none of them, and so outlives a change of one. */
    @Test
    void oneChangedDeclarationLosesNoOther() {
        compileAll().assertClean();
        project.cache("demo.shop.StockCache", "stocks");

        compile("StockCache.java").assertClean();

        assertThat(build.origins().get("META-INF/cachesmith/caches")).isEmpty();
        assertThat(project.namespaces(MANAGER)).containsExactly("stocks", "user");
    }

    @Test
    void checksCallSites() {
        project.write("demo.shop.Caller", """
                package demo.shop;

                import io.cachesmith.Batch;
                import java.util.Collections;

                final class Caller {
                    static Object tooMany() {
                        return Batch.copyOf(Collections.nCopies(101, "key")); // error: BatchTooLarge at "Collections"
                    }
                }
                """);

        Outcome outcome = compileAll();

        assertThat(outcome.findings()).allMatch(Finding::isError);
        assertThat(outcome.errors().stream().map(Marker::of))
                .containsExactlyElementsOf(Marker.in(temp.resolve("project/sources/demo/shop/Caller.java")));
    }

    @Test
    void saysWhatIsWrongWithADeclaration() {
        project.cache("demo.shop.ThreadCache", "thread", "TypedCache<String, Thread> {}");

        assertThat(compileAll().errorIds()).containsExactly("ValueWithoutCodec");
    }

    /** Annotations that javac cannot show in class files, for which the processor would ask it. */
    @Test
    void takesRecordsOfLibraries() {
        Project library = new Project(temp.resolve("library"));
        library.write("lib.Page", "package lib; public record Page(java.util.List<String> items) {}");
        library.compileAll().assertClean();
        project.cache("demo.shop.PageCache", "page", "TypedCache<String, lib.Page> {}");
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.add(library.classes());
        build = new IdeBuild(project.folders(), classPath, PROCESSOR);

        compileAll().assertClean();

        assertThat(project.folders().produced()).containsKey("demo/shop/PageCacheImpl.java");
    }
}
