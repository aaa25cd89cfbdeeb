package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.TypedCache;
import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's named module; {@link GoldenTest} is about the unnamed one. */
final class ModulesTest {

    static final List<Path> MODULE_PATH = modulePath();

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void threePackages() {
        project = new Project(temp)
                .cache("demo.shop.users.UserCache", "user")
                .cache("demo.shop.orders.OrderCache", "order")
                .cache("demo.shop.StockCache", "stock");
    }

    /** The runtime and what it requires, as far as it is a module on this test's class path. */
    private static List<Path> modulePath() {
        Set<Path> found = new LinkedHashSet<>();
        List<Path> open = new ArrayList<>(List.of(Toolchain.home(TypedCache.class)));
        while (!open.isEmpty()) {
            Path path = open.remove(0);
            if (found.add(path)) {
                descriptor(path).stream()
                        .flatMap(module -> module.requires().stream())
                        .flatMap(required -> onClassPath(required.name()).stream())
                        .forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Path> onClassPath(String module) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> descriptor(path).map(ModuleDescriptor::name).equals(Optional.of(module)))
                .findFirst();
    }

    private static Optional<ModuleDescriptor> descriptor(Path path) {
        try {
            return ModuleFinder.of(path).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .findFirst();
        } catch (FindException noModule) {
            return Optional.empty();
        }
    }

    private Outcome compileModule(String directives, String... moreOptions) {
        project.write("module-info", "module demo.shop {\n    " + directives + "\n}\n");
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        options.addAll(List.of("--module-path", Toolchain.join(MODULE_PATH)));
        options.addAll(Arrays.asList(moreOptions));
        return Toolchain.JAVAC.run(project.folders(), Folders.files(temp.resolve("sources")), options);
    }

    @Test
    void exportsItsCaches() {
        compileModule(
                        "requires transitive io.cachesmith; exports demo.shop; exports demo.shop.users; exports demo.shop.orders;")
                .assertClean();

        assertThat(project.folders().produced()).containsKey("demo/shop/CacheManager.java");
    }

    /** Rightly: whoever sees the manager cannot name what its accessors return. */
    @Test
    void isWarnedOfAManagerThatShowsWhatIsNotExported() {
        Outcome outcome = compileModule("requires transitive io.cachesmith; exports demo.shop;");

        assertThat(outcome.warnings()).hasSize(2).allSatisfy(warning -> {
            assertThat(warning.id()).isEqualTo("compiler.warn.leaks.not.accessible.unexported");
            assertThat(warning.file()).isEqualTo("CacheManager.java");
        });
    }

    @Test
    void isNotMarkedAsGeneratedWithoutTheModuleOfThatAnnotation() {
        compileModule("requires io.cachesmith;").assertClean();

        assertThat(manager()).doesNotContain("@Generated");
        assertThat(project.folders().produced().get("demo/shop/StockCacheImpl.java"))
                .doesNotContain("@Generated");
    }

    @Test
    void isMarkedAsGeneratedWithTheModuleOfThatAnnotation() {
        compileModule("requires io.cachesmith; requires java.compiler;").assertClean();

        assertThat(manager()).contains("@Generated(\"io.cachesmith.processor.CacheManagerProcessor\")");
    }

    /** Also where nobody requires the module of that annotation: the runtime's does. */
    @Test
    void saysThatAManagerMustBeUsed() {
        compileModule("requires io.cachesmith;").assertClean();

        assertThat(manager()).contains("@CheckReturnValue\n    static CacheManager connect(String uri)");
    }

    private String manager() {
        return project.folders().produced().get("demo/shop/CacheManager.java");
    }

    @Test
    void compilesForTheOldestRelease() {
        compileModule("requires io.cachesmith;", "--release", "17").assertClean();
    }

    @Test
    void compilesWithProcessingAskedFor() {
        boolean known = Runtime.version().feature() >= 21;

        compileModule("requires io.cachesmith;", known ? "-proc:full" : "-parameters")
                .assertClean();
    }

    /** A library that shows one package to everybody and another to somebody else. */
    private Path library(String directives) {
        Project library = new Project(temp.resolve("library"))
                .write("module-info", "module demo.library { exports library.shown; " + directives + " }")
                .write("library.shown.Order", "package library.shown; public record Order(library.inner.Line line) {}")
                .write("library.inner.Line", "package library.inner; public record Line(int id) {}");
        Toolchain.JAVAC
                .run(library.folders(), Folders.files(temp.resolve("library/sources")), List.of("-Xlint:-module"))
                .assertClean();
        project.cache("demo.shop.LineCache", "line", "TypedCache<String, java.util.List<library.shown.Order>> {}");
        return library.classes();
    }

    private static String[] with(Path library, String... moreOptions) {
        List<String> options = new ArrayList<>(List.of(
                "--module-path",
                Toolchain.join(MODULE_PATH) + File.pathSeparator + library,
                "-Xlint:-module,-exports"));
        options.addAll(Arrays.asList(moreOptions));
        return options.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exports library.inner to java.sql;", "opens library.inner;"})
    void refusesATypeThatItsModuleHides(String directives) {
        Path library = library(directives);

        Outcome outcome = compileModule("requires io.cachesmith; requires demo.library;", with(library));

        assertThat(outcome.errors())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo(
                        "[TypeNotVisible] List<Order>[].line: library.inner.Line is not visible to the generated class in"
                                + " package demo.shop. Let its module export its package to this one, and this one require that"
                                + " module.");
    }

    @Test
    void refusesATypeOfAModuleThatItDoesNotRead() {
        Path library = library("requires java.sql; exports library.inner;");
        Project sql = new Project(temp.resolve("library"))
                .write("library.inner.Line", "package library.inner; public record Line(java.sql.Timestamp at) {}");
        Toolchain.JAVAC
                .run(sql.folders(), Folders.files(temp.resolve("library/sources")), List.of("-Xlint:-module"))
                .assertClean();

        Outcome outcome = compileModule("requires io.cachesmith; requires demo.library;", with(library));

        assertThat(outcome.errors())
                .extracting(Finding::message)
                .anySatisfy(message ->
                        assertThat(message).startsWith("[TypeNotVisible] List<Order>[].line.at: java.sql.Timestamp "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports library.inner;",
                "exports library.inner to demo.shop, java.sql;",
                "exports library.inner; requires transitive java.sql;"
            })
    void seesWhatIsExportedToIt(String directives) {
        compileModule("requires io.cachesmith; requires demo.library;", with(library(directives)))
                .assertClean();
    }

    @Test
    void seesWhatAnOptionExportsToIt() {
        Path library = library("");

        compileModule(
                        "requires io.cachesmith; requires demo.library;",
                        with(library, "--add-exports", "demo.library/library.inner=demo.shop"))
                .assertClean();
    }
}
