package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager in a named module that includes one of another. */
final class IncludeModulesTest {

    private static final String ALL = "exports demo.users; exports demo.users.session;";

    @TempDir
    Path temp;

    private Project users;

    private void users(String directives) {
        users = new Project(temp.resolve("users"))
                .write("module-info", "module demo.users { requires transitive io.cachesmith; " + directives + " }")
                .cache("demo.users.UserCache", "user")
                .cache("demo.users.session.SessionCache", "session")
                .pin("demo.users", "(name = \"UserCaches\")");
        compile("users", List.of(), "-Xlint:-exports,-module").assertClean();
    }

    private Outcome app(String directives, String... moreOptions) {
        new Project(temp.resolve("app"))
                .write("module-info", "module demo.app { " + directives + " }")
                .cache("demo.app.StockCache", "stock")
                .pin("demo.app", "(name = \"AppCaches\", include = demo.users.UserCaches.class)")
                .write("demo.app.Main", """
                        package demo.app;

                        public final class Main {
                            private Main() {}

                            public static void main(String[] args) {
                                try (AppCaches caches = AppCaches.inMemory()) {
                                    caches.sessionCache().put("k", "v");
                                    System.out.println(caches.all() + " in " + Main.class.getModule());
                                }
                            }
                        }
                        """);
        return compile("app", List.of(users.classes()), moreOptions);
    }

    private Outcome compile(String module, List<Path> others, String... moreOptions) {
        Folders folders = Folders.in(temp.resolve(module));
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        options.addAll(List.of("--module-path", Toolchain.join(modulePath(others))));
        options.addAll(Arrays.asList(moreOptions));
        return Toolchain.JAVAC.run(folders, Folders.files(temp.resolve(module).resolve("sources")), options);
    }

    private static List<Path> modulePath(List<Path> others) {
        List<Path> path = new ArrayList<>(ModulesTest.MODULE_PATH);
        path.addAll(others);
        return path;
    }

    @Test
    void includesWhatIsExported() throws IOException, InterruptedException {
        users(ALL);

        app("requires demo.users;").assertClean();

        assertThat(run()).isEqualTo("[TypedCache[session], TypedCache[stock], TypedCache[user]] in module demo.app");
    }

    private String run() throws IOException, InterruptedException {
        List<Path> path = modulePath(List.of(users.classes(), temp.resolve("app/classes")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        Toolchain.join(path),
                        "-m",
                        "demo.app/demo.app.Main")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.startsWith("[")).findFirst().orElse(output);
    }

    @Test
    void exportsAManagerThatShowsAnother() {
        users(ALL);

        app("requires transitive demo.users; exports demo.app;").assertClean();
    }

    @Test
    void showsACacheThatItsModuleHidesAtTheInclude() {
        users("exports demo.users;");

        Outcome outcome = app("requires demo.users;");

        assertThat(outcome.onlyError())
                .isEqualTo(
                        "[TypeNotVisible] demo.users.UserCaches.sessionCache(): demo.users.session.SessionCache is not"
                                + " visible to the generated class in package demo.app. Let its module export its package to this one,"
                                + " and this one require that module.");
        assertThat(outcome.errors().get(0).file()).isEqualTo("package-info.java");
        assertThat(outcome.errors().get(0).line()).isEqualTo(1);
    }

    @Test
    void seesWhatIsExportedToIt() {
        users("exports demo.users to demo.app; exports demo.users.session to demo.app;");

        app("requires demo.users;").assertClean();
    }

    /** What the compiler hides it also says itself. */
    @Test
    void leavesAHiddenManagerToTheCompiler() {
        users("exports demo.users.session;");

        assertThat(app("requires demo.users;").errorIds())
                .contains("compiler.err.package.not.visible")
                .noneMatch(id -> id.startsWith("Include"));
    }

    @Test
    void leavesAModuleThatIsNotRequiredToTheCompiler() {
        users(ALL);

        assertThat(app("requires io.cachesmith;").errorIds())
                .contains("compiler.err.package.not.visible")
                .noneMatch(id -> id.startsWith("Include"));
    }
}
