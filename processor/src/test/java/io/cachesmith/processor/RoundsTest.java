package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other processors generate is waited for, as long as it can be. */
final class RoundsTest {

    private static final String MANAGER = "demo.shop.CacheManager";

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void oneCacheThatIsComplete() {
        project = new Project(temp).cache("demo.shop.StockCache", "stock");
    }

    private Outcome compileWith(Processor other) {
        return project.compileAll(Toolchain.oursAfter(other));
    }

    @Test
    void waitsForAKeyType() {
        project.cache("demo.shop.UserCache", "user", "TypedCache<UserId, String> {}");

        compileWith(new Generating(1, "demo.shop.UserId", "package demo.shop; public record UserId(long id) {}"))
                .assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void waitsForAKeyTypeOfALaterRound() {
        project.cache("demo.shop.UserCache", "user", "TypedCache<UserId, String> {}");

        compileWith(new Generating(2, "demo.shop.UserId", "package demo.shop; public record UserId(long id) {}"))
                .assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void waitsForTheTypeOfAComponent(Toolchain toolchain) {
        project.cache("demo.shop.OrderCache", "order", "TypedCache<String, Order> {}")
                .write(
                        "demo.shop.Order",
                        "package demo.shop; public record Order(java.util.List<Line> lines, java.util.Map<Id, Line> byId) {}")
                .write("demo.shop.Line", "package demo.shop; public record Line(Price price) {}")
                .write("demo.shop.Id", "package demo.shop; public record Id(Grade grade) {}");
        Generating price =
                new Generating(2, "demo.shop.Price", "package demo.shop; public record Price(long cents) {}");
        Generating grade = new Generating(1, "demo.shop.Grade", "package demo.shop; public enum Grade { ONE }");

        Outcome outcome = project.compileAllWith(toolchain, Toolchain.oursAfter(price, grade));

        assertThat(outcome.errors()).isEmpty();
        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock");
        assertThat(project.folders().produced().get("demo/shop/OrderCacheImpl.java"))
                .contains("new PriceJson()", "GRADE_KEY");
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void saysWhichTypeOfAComponentNeverCame(Toolchain toolchain) {
        project.cache("demo.shop.OrderCache", "order", "TypedCache<String, Order> {}")
                .write("demo.shop.Order", "package demo.shop; public record Order(Thread thread, Missing missing) {}");

        Outcome outcome = project.compileAllWith(toolchain);

        assertThat(outcome.errors())
                .filteredOn(Finding::isOurs)
                .extracting(Finding::message)
                .satisfiesExactly(
                        wrong -> assertThat(wrong).startsWith("[ValueWithoutCodec] Order.thread: Thread has no codec"),
                        missing -> assertThat(missing).startsWith("[UnresolvedType] OrderCache mentions Missing,"));
    }

    @Test
    void waitsForASupertype() {
        project.cache("demo.shop.UserCache", "user", "Base<Long> {}");

        compileWith(new Generating(
                        1,
                        "demo.shop.Base",
                        "package demo.shop; public interface Base<K> extends io.cachesmith.TypedCache<K, String> {}"))
                .assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void waitsForACodec() {
        project.write("demo.shop.UserCache", """
                package demo.shop;

                @io.cachesmith.annotation.CacheSpec(namespace = "user", codec = ThreadCodec.class)
                public interface UserCache extends io.cachesmith.TypedCache<String, Thread> {}
                """);

        compileWith(new Generating(1, "demo.shop.ThreadCodec", """
                                package demo.shop;

                                public final class ThreadCodec implements io.cachesmith.Codec<Thread> {
                                    @Override
                                    public byte[] encode(Thread value) {
                                        return new byte[0];
                                    }

                                    @Override
                                    public Thread decode(byte[] bytes) {
                                        return Thread.currentThread();
                                    }
                                }
                                """)).assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void takesInAWholeCache() {
        compileWith(new Generating(1, "demo.shop.LateCache", late())).assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("late", "stock");
    }

    /** Gradle hands over the class of a cache that did not change; what another processor generates is deleted and generated anew. */
    @ParameterizedTest
    @ValueSource(strings = {"ok", "no good"})
    void takesInAWholeCacheBesideOneThatIsUpToDate(String namespaceOfAnother) {
        project.compileAll().assertClean();
        project.deleteGenerated(MANAGER, MANAGER + "Impl");
        project.cache("demo.shop.AnotherCache", namespaceOfAnother);

        Outcome outcome = Toolchain.JAVAC.run(
                project.folders(),
                List.of(temp.resolve("sources/demo/shop/AnotherCache.java")),
                List.of("demo.shop.StockCache"),
                List.of("-Xlint:all,-processing", "-Werror", "-classpath", classPath()),
                Toolchain.oursAfter(new Generating(1, "demo.shop.LateCache", late())));

        assertThat(outcome.errorIds()).doesNotContain("SpecTooLate");
        assertThat(project.folders().produced().get("demo/shop/CacheManager.java"))
                .contains("lateCache()", "stockCache()");
    }

    @Test
    void takesInAWholeCacheIfAllOthersAreUpToDate() {
        project.compileAll().assertClean();
        project.deleteGenerated(MANAGER, MANAGER + "Impl");
        project.write("demo.shop.Other", "package demo.shop; public final class Other {}");

        Toolchain.JAVAC
                .run(
                        project.folders(),
                        List.of(temp.resolve("sources/demo/shop/Other.java")),
                        List.of("demo.shop.StockCache"),
                        List.of("-Xlint:all,-processing", "-Werror", "-classpath", classPath()),
                        Toolchain.oursAfter(new Generating(1, "demo.shop.LateCache", late())))
                .assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("late", "stock");
    }

    private String classPath() {
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.add(project.classes());
        return Toolchain.join(classPath);
    }

    @Test
    void showsACacheThatComesAfterTheManager() {
        Outcome outcome = compileWith(new Generating(2, "demo.shop.LateCache", late()));

        assertThat(outcome.onlyError()).startsWith("[SpecTooLate] demo.shop.LateCache was generated after the manager");
        assertThat(outcome.errors().get(0).file()).isEqualTo("LateCache.java");
    }

    /** The manager came early, since all that was there is wrong. */
    @Test
    void takesNoCacheForLateBecauseOthersAreWrong() {
        project.cache("demo.shop.StockCache", "no good");

        Outcome outcome = compileWith(new Generating(1, "demo.shop.LateCache", late()));

        assertThat(outcome.errorIds()).containsExactly("NamespaceIllegal");
    }

    private static String late() {
        return """
               package demo.shop;

               @io.cachesmith.annotation.CacheSpec(namespace = "late")
               public interface LateCache extends io.cachesmith.TypedCache<String, String> {}
               """;
    }

    /** Older compilers do not tell the name of a generic one. */
    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void namesATypeThatNeverAppears(Toolchain toolchain) {
        project.cache("demo.shop.KeyCache", "key", "TypedCache<java.util.List<? extends MissingKey>, String> {}")
                .cache("demo.shop.ValueCache", "value", "TypedCache<String, MissingValue[]> {}")
                .cache("demo.shop.SuperCache", "super", "Base<String> {}")
                .write(
                        "demo.shop.Base",
                        "package demo.shop;\ninterface Base<T> extends io.cachesmith.TypedCache<T, Missing<T>> {}\n");
        Generating other = new Generating(2, "demo.shop.Other", "package demo.shop; public record Other(long id) {}");

        Outcome outcome = project.compileAllWith(toolchain, Toolchain.oursAfter(other));

        assertThat(outcome.errors())
                .filteredOn(Finding::isOurs)
                .extracting(error -> error.message()
                        .replaceAll(" which does not exist.*", "")
                        .replace("Missing<T>", "a generic type"))
                .containsExactlyInAnyOrder(
                        "[UnresolvedType] KeyCache mentions MissingKey,",
                        "[UnresolvedType] ValueCache mentions MissingValue,",
                        "[UnresolvedType] SuperCache mentions a generic type,");
    }

    /** And nothing of what merely mentions the missing type. ECJ takes a type with a missing argument for missing itself. */
    @Test
    void saysWhatIsWrongBesidesAMissingType() {
        project.write("demo.shop.UserCache", """
                package demo.shop;

                @io.cachesmith.annotation.CacheSpec(namespace = "a user", ttl = 0)
                public interface UserCache extends io.cachesmith.TypedCache<Missing, Object> {

                    @Override
                    java.util.Optional<Object> get(Missing key);

                    int count(Missing key);

                    @io.cachesmith.annotation.CacheKey
                    default String text(Missing key) {
                        return key.toString();
                    }
                }
                """);

        assertThat(project.compileAll().errors())
                .filteredOn(Finding::isOurs)
                .extracting(Finding::id)
                .containsExactlyInAnyOrder(
                        "NamespaceIllegal", "TtlNotPositive", "AbstractMethod", "ValueWithoutCodec", "UnresolvedType");
    }

    @Test
    void aCacheMayMentionWhatIsGeneratedForIt() {
        project.write("demo.shop.UserCache", """
                        package demo.shop;

                        @io.cachesmith.annotation.CacheSpec(namespace = "user")
                        public interface UserCache extends io.cachesmith.TypedCache<String, String> {

                            default StockCache sibling(CacheManager caches) {
                                return caches.stockCache();
                            }

                            default Class<UserCacheImpl> implementation() {
                                return UserCacheImpl.class;
                            }
                        }
                        """).compileAll().assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    /** A processor that claims all annotations leaves none for those behind it: nothing is generated, and nobody says so. */
    @Test
    void aProcessorThatClaimsEverythingKeepsTheCachesFromUs() {
        compileWith(new Claiming()).assertClean();

        assertThat(project.folders().produced()).isEmpty();
    }

    @SuppressWarnings("DoNotClaimAnnotations") // which is what the test is about
    private static final class Claiming extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return true;
        }
    }
}
