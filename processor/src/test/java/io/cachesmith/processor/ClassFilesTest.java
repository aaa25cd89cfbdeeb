package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that was compiled before, as every record of a library is. */
final class ClassFilesTest {

    private static final boolean COMPILER_TELLS = Runtime.version().feature() >= 22;

    @TempDir
    Path temp;

    private Path library;
    private Project project;

    @BeforeEach
    void aLibraryAndACache() {
        Project sources = new Project(temp.resolve("library"));
        sources.write("lib.Page", """
                        package lib;

                        import java.util.List;
                        import java.util.Map;
                        import java.util.Optional;
                        import org.jspecify.annotations.Nullable;

                        public record Page<T>(
                                List<T> items, @Nullable T first, Map<String, List<T>> groups, Optional<T> last, int total, long[] ids) {}
                        """);
        sources.write("lib.Rows", """
                        package lib;

                        import java.util.List;
                        import org.jspecify.annotations.Nullable;

                        public interface Rows<V> extends io.cachesmith.TypedCache<String, List<@Nullable V>> {}
                        """);
        sources.compileAll().assertClean();
        library = sources.classes();
        project = new Project(temp.resolve("user"), library)
                .cache("demo.shop.PageCache", "page", "TypedCache<String, lib.Page<Own>> {}")
                .cache("demo.shop.RowsCache", "rows", "lib.Rows<Long> {}")
                .write("demo.shop.Own", "package demo.shop; public record Own(String name) {}");
    }

    private List<String> linesOf(String generated, String part) {
        return project.folders()
                .produced()
                .get("demo/shop/" + generated + ".java")
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(part))
                .toList();
    }

    /** What its author allows must not be refused; if nobody can tell, everything is allowed. */
    @Test
    void allowsNullWhereTheCompilerDoesNotTell() {
        project.compileAll().assertClean();

        assertThat(linesOf("PageCacheImpl", "out.component"))
                .containsExactlyElementsOf(COMPILER_TELLS ? EXACT : GENEROUS);
    }

    @Test
    void eclipseTells() {
        project.compileAllWith(Toolchain.ECJ);

        assertThat(linesOf("PageCacheImpl", "out.component")).containsExactlyElementsOf(EXACT);
        assertThat(linesOf("RowsCacheImpl", ".codec(")).containsExactly(".codec(Codecs.json(LIST_OF_NULLABLE_LONG)));");
    }

    @Test
    void allowsNullBehindGradle() {
        project.compileAll(new GradleRecords().watched().toArray(Processor[]::new))
                .assertClean();

        assertThat(linesOf("PageCacheImpl", "out.component"))
                .containsExactlyElementsOf(COMPILER_TELLS ? EXACT : GENEROUS);
    }

    /** It puts proxies before the compiler that implement such an interface. */
    interface WrapperDelegateAccessor {
        ProcessingEnvironment getWrapperDelegate();
    }

    @Test
    void allowsNullBehindIntelliJ() {
        UnaryOperator<ProcessingEnvironment> between = environment -> (ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class, WrapperDelegateAccessor.class},
                (proxy, method, arguments) -> method.getName().equals("getWrapperDelegate")
                        ? environment
                        : method.invoke(environment, arguments));

        project.compileAll(Toolchain.ours().stream()
                        .map(ours -> new Overriding(ours, between))
                        .toArray(Processor[]::new))
                .assertClean();

        assertThat(linesOf("PageCacheImpl", "out.component"))
                .containsExactlyElementsOf(COMPILER_TELLS ? EXACT : GENEROUS);
    }

    /** Such as a build tool's: the compiler behind it cannot be asked, and it need not be one that tells nothing. */
    @Test
    void believesACompilerThatIsHidden() {
        UnaryOperator<ProcessingEnvironment> between = environment -> Overriding.method(
                ProcessingEnvironment.class, environment, "nothing", (arguments, call) -> call.original());

        project.compileAll(Toolchain.ours().stream()
                        .map(ours -> new Overriding(ours, between))
                        .toArray(Processor[]::new))
                .assertClean();

        assertThat(linesOf("PageCacheImpl", "out.component"))
                .containsExactlyElementsOf(COMPILER_TELLS ? EXACT : AS_IF_UNMARKED);
    }

    @Test
    void anInterfaceBetweenMayAlsoAllowNull() {
        project.compileAll().assertClean();

        assertThat(linesOf("RowsCacheImpl", ".codec(")).containsExactly(".codec(Codecs.json(LIST_OF_NULLABLE_LONG)));");
    }

    /** A record of this compilation says what it means, also as the argument of one that does not. */
    @Test
    void onlyTheClassFileIsNotBelieved() {
        project.cache("demo.shop.PairCache", "pair", "TypedCache<String, Pair<lib.Page<Own>>> {}")
                .write(
                        "demo.shop.Pair",
                        "package demo.shop; public record Pair<T>(String text, java.util.List<T> pages) {}");

        project.compileAll().assertClean();

        assertThat(linesOf("PairCacheImpl", "out.component"))
                .startsWith(
                        "out.component(NAMES, 0, JsonTypes.STRING, value.text());",
                        "out.component(NAMES, 1, LIST_OF_PAGE_OF_OWN, value.pages());")
                .endsWith("out.component(NAMES, 0, JsonTypes.STRING, value.name());");
    }

    /** As an optional dependency of a library may. */
    @Test
    void saysWhatIsMissingOnTheClassPath() throws IOException {
        Project sources = new Project(temp.resolve("incomplete"));
        sources.write("lib.Price", "package lib; public record Price(java.util.List<Money> parts) {}")
                .write("lib.Money", "package lib; public record Money(long cents) {}")
                .compileAll()
                .assertClean();
        Files.delete(sources.classes().resolve("lib/Money.class"));
        Project user = new Project(temp.resolve("incomplete-user"), sources.classes())
                .cache("demo.shop.PriceCache", "price", "TypedCache<String, lib.Price> {}");

        assertThat(user.compileAll().onlyError())
                .startsWith("[ValueWithoutCodec] Price.parts[]: lib.Money has no codec: it is not on the class path.");
    }

    private static final List<String> EXACT = List.of(
            "out.component(NAMES, 0, LIST_OF_OWN, value.items());",
            "out.component(NAMES, 1, NULLABLE_OWN, value.first());",
            "out.component(NAMES, 2, MAP_OF_STRING_TO_LIST_OF_OWN, value.groups());",
            "out.component(NAMES, 3, OPTIONAL_OWN, value.last());",
            "out.component(NAMES, 4, value.total());",
            "out.component(NAMES, 5, JsonTypes.LONG_ARRAY, value.ids());",
            "out.component(NAMES, 0, JsonTypes.STRING, value.name());");

    private static final List<String> AS_IF_UNMARKED =
            EXACT.stream().map(line -> line.replace("NULLABLE_OWN", "OWN")).toList();

    private static final List<String> GENEROUS = List.of(
            "out.component(NAMES, 0, NULLABLE_LIST_OF_NULLABLE_OWN, value.items());",
            "out.component(NAMES, 1, NULLABLE_OWN, value.first());",
            "out.component(NAMES, 2, NULLABLE_MAP_OF_STRING_TO_NULLABLE_LIST_OF_NULLABLE_OWN, value.groups());",
            "out.component(NAMES, 3, OPTIONAL_OWN, value.last());",
            "out.component(NAMES, 4, value.total());",
            "out.component(NAMES, 5, NULLABLE_LONG_ARRAY, value.ids());",
            "out.component(NAMES, 0, JsonTypes.STRING, value.name());");
}
