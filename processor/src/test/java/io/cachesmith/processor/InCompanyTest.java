package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All cases of {@link ErrorsTest} in one compilation: none hides another, none is said of another's declaration, and what is
 * right is generated. Each is moved into a package of its own and gets names and namespaces of its own.
 */
final class InCompanyTest {

    private static final Path ERRORS = Path.of("src/test/resources/errors");

    /** About the place of the one manager, about method bodies, or about many things already. */
    private static final Set<String> ALONE_ONLY = Set.of(
            Problem.MANAGER_TWICE.id(),
            Problem.MANAGER_NAME_ILLEGAL.id(),
            Problem.MANAGER_WITHOUT_PACKAGE.id(),
            Problem.INCLUDE_CYCLE.id(),
            Problem.INCLUDE_UNUSABLE.id(),
            Problem.BATCH_TOO_LARGE.id(),
            Problem.IMPLEMENTATION_CONSTRUCTED.id(),
            ErrorsTest.MANY);

    private static final Pattern SPEC = Pattern.compile("@CacheSpec\\([^)]*\\)[^{;@]*?\\b(?:class|interface) (\\w+)");

    /** The beginning of one that is not blank. */
    private static final String NAMESPACE = "namespace = \"(?=[^\"\\s])";

    @TempDir
    Path temp;

    /** The sources of one case, moved. */
    private List<Path> move(String folder) {
        String own = folder.toLowerCase(Locale.ROOT);
        List<Path> sources = Folders.files(ERRORS.resolve(folder));
        Set<String> specs = new TreeSet<>();
        // what is illegal about an accessor is its name
        if (!folder.equals(Problem.ACCESSOR_ILLEGAL.id())) {
            sources.forEach(
                    source -> SPEC.matcher(Folders.text(source)).results().forEach(spec -> specs.add(spec.group(1))));
        }
        List<Path> moved = new ArrayList<>();
        for (Path source : sources) {
            String path = ERRORS.resolve(folder).relativize(source).toString().replace('\\', '/');
            String text = Folders.text(source).replaceAll("\\bdemo([.;])", "demo.all." + own + "$1");
            text = text.replaceAll(NAMESPACE, "$0" + own);
            for (String spec : specs) {
                text = renamed(text, spec, own);
                path = path.replace("/" + spec + ".java", "/" + spec + own + ".java")
                        .replace("/" + spec + "Impl.java", "/" + spec + own + "Impl.java");
            }
            moved.add(write(path.replaceFirst("^demo/", "demo/all/" + own + "/"), text));
        }
        return moved;
    }

    /** With the names that follow from it. */
    private static String renamed(String text, String spec, String own) {
        String accessor = spec.substring(0, 1).toLowerCase(Locale.ROOT) + spec.substring(1);
        return text.replaceAll("\\b" + spec + "(?=(?:Impl)?\\b)", spec + own)
                .replace('"' + accessor + '"', '"' + accessor + own + '"');
    }

    private Path write(String path, String text) {
        Path file = temp.resolve("sources").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The manager's place, a cache without mistakes, and code that uses both. */
    private List<Path> good() {
        return List.of(
                write("demo/all/package-info.java", "@io.cachesmith.annotation.CacheManagerSpec\npackage demo.all;\n"),
                write("demo/all/GoodCache.java", """
                        package demo.all;

                        @io.cachesmith.annotation.CacheSpec(namespace = "good")
                        public interface GoodCache extends io.cachesmith.TypedCache<String, String> {}
                        """),
                write("demo/all/Application.java", """
                        package demo.all;

                        public record Application(CacheManager caches, GoodCacheImpl implementation) {
                            GoodCache good() {
                                return caches.goodCache();
                            }
                        }
                        """));
    }

    private static List<String> cases() throws IOException {
        return ErrorsTest.folders().stream()
                .filter(folder -> !ALONE_ONLY.contains(folder))
                .toList();
    }

    private Outcome compile(String name, Toolchain toolchain, List<Path> sources) {
        List<String> options = new ArrayList<>(toolchain.ownOptions());
        options.addAll(List.of("-classpath", Toolchain.join(Toolchain.USER_CLASS_PATH)));
        if (toolchain == Toolchain.JAVAC) {
            options.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        }
        return toolchain.run(Folders.in(temp.resolve(name)), sources, options);
    }

    /** Of a compilation by ECJ only ours: it goes on after errors, and complains of what is not generated. */
    private static List<String> said(Outcome outcome, Toolchain toolchain) {
        return ErrorsTest.marked(outcome).stream()
                .filter(finding -> toolchain == Toolchain.JAVAC || finding.isOurs())
                .map(Finding::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void eachIsTheSameInCompany(Toolchain toolchain) throws IOException {
        List<Path> all = new ArrayList<>(good());
        List<String> alone = new ArrayList<>();
        for (String folder : cases()) {
            List<Path> sources = move(folder);
            all.addAll(sources);
            sources.addAll(good());
            List<String> said = said(compile("alone/" + folder, toolchain, sources), toolchain);
            assertThat(said).as(folder).anyMatch(each -> each.contains("[" + folder + "]"));
            alone.addAll(said);
        }

        Outcome together = compile("together", toolchain, all);

        assertThat(said(together, toolchain)).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(Folders.in(temp.resolve("together")).produced())
                .containsKeys("demo/all/GoodCacheImpl.java", "demo/all/CacheManager.java");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfTheSourcesDoesNotMatter(long seed) throws IOException {
        List<Path> all = new ArrayList<>(good());
        cases().forEach(folder -> all.addAll(move(folder)));
        List<String> inOrder = said(compile("in-order", Toolchain.JAVAC, all), Toolchain.JAVAC);
        Collections.shuffle(all, new Random(seed));

        List<String> shuffled = said(compile("shuffled", Toolchain.JAVAC, all), Toolchain.JAVAC);

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(Folders.in(temp.resolve("shuffled")).produced())
                .isEqualTo(Folders.in(temp.resolve("in-order")).produced());
    }

    /** Nobody knows then where it would be, and all else is said. */
    @Test
    void mistakesAboutTheManagerHideNoOthers() {
        Project project = new Project(temp)
                .pin("demo.one", "")
                .pin("demo.two", "")
                .pin("demo.zwei", "")
                .cache("demo.one.UserCache", "user")
                .cache("demo.two.UserCache", "user:profile")
                .cache("demo.two.KeyCache", "key", "TypedCache<Object, Missing> {}")
                .cache("demo.two.AgainCache", "key");

        Outcome outcome = project.compileAll();

        assertThat(outcome.errors())
                .filteredOn(Finding::isOurs)
                .extracting(error -> error.file() + ":" + error.id())
                .containsExactlyInAnyOrder(
                        "package-info.java:ManagerTwice",
                        "package-info.java:ManagerTwice",
                        "UserCache.java:NamespacePrefix",
                        "UserCache.java:NamespacePrefix",
                        "UserCache.java:AccessorClash",
                        "UserCache.java:AccessorClash",
                        "KeyCache.java:NamespaceDuplicate",
                        "AgainCache.java:NamespaceDuplicate",
                        "KeyCache.java:KeyWithoutText",
                        "KeyCache.java:UnresolvedType");
    }

    /** Nothing would be said but that there is no manager, as often as it is mentioned. */
    @Test
    void thereIsAManagerAlsoIfAllIsWrong() {
        Outcome outcome = new Project(temp)
                .cache("demo.shop.UserCache", "user::profile")
                .write(
                        "demo.shop.Application",
                        "package demo.shop;\npublic record Application(CacheManager caches) {}\n")
                .compileAll();

        assertThat(outcome.errorIds()).containsExactly("NamespaceIllegal");
    }

    /** A type that never comes is no reason to leave the others without a manager. */
    @Test
    void thereIsAManagerAlsoIfATypeIsMissing() {
        Outcome outcome = new Project(temp)
                .cache("demo.shop.GoodCache", "good")
                .cache("demo.shop.UserCache", "user", "TypedCache<String, Missing> {}")
                .cache("demo.shop.deeper.UserNameCache", "name", "TypedCache<Missing, String> {}")
                .write(
                        "demo.shop.Application",
                        "package demo.shop;\npublic record Application(CacheManager caches) {}\n")
                .compileAll();

        assertThat(outcome.errorIds())
                .containsExactlyInAnyOrder(
                        "compiler.err.cant.resolve", "compiler.err.cant.resolve", "UnresolvedType", "UnresolvedType");
    }

    /** The compiler looks into methods only if all declarations are right. */
    @Test
    void callSitesComeWithTheNextCompilation() {
        Project project = new Project(temp)
                .cache("demo.shop.UserCache", "user::profile")
                .write("demo.shop.One", large("One"))
                .write("demo.shop.Two", large("Two"));

        assertThat(project.compileAll().errorIds()).containsExactly("NamespaceIllegal");

        project.cache("demo.shop.UserCache", "user:profile");
        assertThat(project.compileAll().errors())
                .extracting(error -> error.file() + ":" + error.line() + ":" + error.id())
                .containsExactlyInAnyOrder("One.java:4:BatchTooLarge", "Two.java:4:BatchTooLarge");
    }

    private static String large(String name) {
        return """
               package demo.shop;

               public class %s {
                   Object batch = io.cachesmith.Batch.copyOf(java.util.Collections.nCopies(101, "key"));
               }
               """.formatted(name);
    }
}
