package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only some sources are compiled, and the manager has all caches all the same. */
final class IncrementalBuildTest {

    private static final String MANAGER = "demo.shop.CacheManager";

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void threeCachesInThreePackages() {
        project = new Project(temp)
                .cache("demo.shop.users.UserCache", "user")
                .cache("demo.shop.orders.OrderCache", "order")
                .cache("demo.shop.StockCache", "stock");
    }

    @Test
    void addsAFourthCacheToThree() {
        project.compileAll().assertClean();

        project.cache("demo.shop.prices.PriceCache", "price");
        project.compile("demo.shop.prices.PriceCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "price", "stock", "user");
    }

    /** The record is a class file then; what a compiler does not tell of it is no mistake. */
    @Test
    void keepsACacheOfRecordsThatAreNotCompiledAgain() {
        project.write("demo.shop.Page", """
                        package demo.shop;

                        import java.util.Map;
                        import java.util.Optional;
                        import org.jspecify.annotations.Nullable;

                        public record Page<T>(@Nullable T first, Map<T, Optional<T>> all) {}
                        """);
        project.cache("demo.shop.PageCache", "page", "TypedCache<String, Page<Long>> {}");
        project.compileAll().assertClean();

        project.compile("demo.shop.PageCache").assertClean();
        project.compile("demo.shop.StockCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "page", "stock", "user");
    }

    @Test
    void forgetsADeletedCache() {
        project.compileAll().assertClean();

        project.delete("demo.shop.users.UserCache");
        project.compile("demo.shop.orders.OrderCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock");
    }

    @Test
    void followsARename() {
        project.compileAll().assertClean();

        project.delete("demo.shop.users.UserCache");
        project.cache("demo.shop.users.CustomerCache", "user");
        project.compile("demo.shop.users.CustomerCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock", "user");
    }

    @Test
    void followsAnEdit() {
        project.compileAll().assertClean();

        project.cache("demo.shop.users.UserCache", "customer");
        project.compile("demo.shop.users.UserCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("customer", "order", "stock");
    }

    @Test
    void forgetsAnInterfaceThatIsNoCacheAnyMore() {
        project.compileAll().assertClean();

        project.write("demo.shop.users.UserCache", "package demo.shop.users;\npublic interface UserCache {}\n");
        project.compile("demo.shop.users.UserCache", "demo.shop.StockCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock");
    }

    @Test
    void makesTheSameBytesAsAFullBuild() {
        project.compileAll().assertClean();
        var full = project.folders().produced();

        project.compile("demo.shop.orders.OrderCache").assertClean();

        assertThat(project.folders().produced()).isEqualTo(full);
    }

    @Test
    void leavesTheManagerAloneIfNoCacheIsCompiled() {
        project.write("demo.shop.Other", "package demo.shop;\npublic final class Other {}\n");
        project.compileAll().assertClean();
        var full = project.folders().produced();

        project.compile("demo.shop.Other").assertClean();

        assertThat(project.folders().produced()).isEqualTo(full);
        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stock", "user");
    }

    @Test
    void showsACacheThatWouldMoveTheManager() {
        project.compileAll().assertClean();

        project.cache("demo.office.DeskCache", "desk");
        Outcome outcome = project.compile("demo.office.DeskCache");

        assertThat(outcome.onlyError())
                .startsWith("[ManagerMoved]")
                .contains("was generated in demo.shop and would move to demo. ");
        assertThat(outcome.errors().get(0).file()).isEqualTo("DeskCache.java");
    }

    @Test
    void showsAMoveInAFullBuildToo() {
        project.compileAll().assertClean();

        project.cache("demo.office.DeskCache", "desk");

        assertThat(project.compileAll().errorIds()).containsExactly("ManagerMoved");
    }

    @Test
    void acceptsThatAllCachesMoved() {
        Project other = new Project(temp.resolve("other")).cache("demo.old.ACache", "a");
        other.compileAll().assertClean();

        other.delete("demo.old.ACache");
        other.cache("demo.young.ACache", "a");
        other.compile("demo.young.ACache").assertClean();

        assertThat(other.namespaces("demo.young.CacheManager")).containsExactly("a");
    }

    @Test
    void readsThePlaceOfTheManagerFromAClassFile() {
        project.pin("demo.shop", "").compileAll().assertClean();

        project.cache("demo.office.DeskCache", "desk");
        project.compile("demo.office.DeskCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("desk", "order", "stock", "user");
    }

    @Test
    void keepsTheChosenName() {
        project.pin("demo.shop", "(name = \"ShopCaches\")").compileAll().assertClean();

        project.compile("demo.shop.StockCache").assertClean();

        assertThat(project.namespaces("demo.shop.ShopCaches")).containsExactly("order", "stock", "user");
    }

    @Test
    void makesTheManagerIfOnlyThePackageIsCompiled() {
        project.compileAll().assertClean();

        project.pin("demo.shop", "(name = \"ShopCaches\")");
        project.compile("demo.shop.package-info").assertClean();

        assertThat(project.namespaces("demo.shop.ShopCaches")).containsExactly("order", "stock", "user");
    }

    @Test
    void doesNotLoseTheOthersWhileOneIsBroken() {
        project.compileAll().assertClean();

        project.cache("demo.shop.StockCache", "not a namespace");
        assertThat(project.compile("demo.shop.StockCache").errorIds()).containsExactly("NamespaceIllegal");
        project.cache("demo.shop.StockCache", "stocks");
        project.compile("demo.shop.StockCache").assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("order", "stocks", "user");
    }

    @Test
    void aBrokenCacheDoesNotMoveTheManager() {
        project.cache("demo.shop.StockCache", "not a namespace");
        project.delete("demo.shop.orders.OrderCache");
        assertThat(project.compileAll().errorIds()).containsExactly("NamespaceIllegal");

        project.cache("demo.shop.StockCache", "stock");
        project.compileAll().assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void anUnresolvedCacheDoesNotMoveTheManager() {
        project.cache("demo.shop.StockCache", "stock", "TypedCache<Missing, String> {}");
        project.delete("demo.shop.orders.OrderCache");
        assertThat(project.compileAll().errorIds()).contains("UnresolvedType");

        project.cache("demo.shop.StockCache", "stock");
        project.compileAll().assertClean();

        assertThat(project.namespaces(MANAGER)).containsExactly("stock", "user");
    }

    @Test
    void comparesWithCachesThatAreNotCompiledNow() {
        project.compileAll().assertClean();

        project.cache("demo.shop.StockCache", "user");
        Outcome outcome = project.compile("demo.shop.StockCache");

        assertThat(outcome.onlyError()).startsWith("[NamespaceDuplicate]").contains("demo.shop.users.UserCache");
    }

    @Test
    void testSourcesOfTheSamePackagesNeedAManagerOfTheirOwnName() {
        project.compileAll().assertClean();
        Project tests = new Project(temp.resolve("test"), project.classes())
                .cache("demo.shop.users.FakeCache", "fake-user")
                .cache("demo.shop.orders.FakeCache", "fake-order");
        tests.write("demo.shop.orders.FakeCache", """
                package demo.shop.orders;

                import io.cachesmith.TypedCache;
                import io.cachesmith.annotation.CacheSpec;

                @CacheSpec(namespace = "fake-order", name = "fakeOrders")
                public interface FakeCache extends TypedCache<String, String> {}
                """);

        assertThat(tests.compileAll().onlyError())
                .startsWith("[ManagerNameTaken] demo.shop.CacheManager exists already");

        tests.pin("demo.shop", "(name = \"TestCaches\")");
        tests.compileAll().assertClean();
        assertThat(tests.namespaces("demo.shop.TestCaches")).containsExactly("fake-order", "fake-user");
        assertThat(tests.namespaces(MANAGER)).containsExactly("order", "stock", "user");
    }
}
