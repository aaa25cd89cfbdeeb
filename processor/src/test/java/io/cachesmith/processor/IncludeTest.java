package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One manager of several modules, each compiled by itself; {@link GoldenTest} shows what is generated. */
final class IncludeTest {

    @TempDir
    Path temp;

    private Project users;
    private Project orders;

    @BeforeEach
    void twoModules() {
        users = module("users").cache("demo.users.UserCache", "user").pin("demo.users", "(name = \"UserCaches\")");
        users.compileAll().assertClean();
        orders = module("orders")
                .cache("demo.orders.OrderCache", "order")
                .pin("demo.orders", "(name = \"OrderCaches\")");
        orders.compileAll().assertClean();
    }

    private Project module(String name, Project... dependencies) {
        return new Project(
                temp.resolve(name),
                Arrays.stream(dependencies).map(Project::classes).toArray(Path[]::new));
    }

    /** A module whose manager includes others. */
    private Project including(String name, String managers, Project... dependencies) {
        return module(name, dependencies)
                .write("demo." + name + ".package-info", """
                @io.cachesmith.annotation.CacheManagerSpec(name = "%s", include = {%s})
                package demo.%s;
                """.formatted(managerOf(name), managers, name));
    }

    private static String managerOf(String module) {
        return Names.capitalized(module) + "Caches";
    }

    private Project app() {
        return including("app", "demo.users.UserCaches.class, demo.orders.OrderCaches.class", users, orders);
    }

    /** One error, at the last place where the package of the application names a manager. */
    private void assertOnly(Outcome outcome, String message, String manager) {
        assertThat(outcome.onlyError()).isEqualTo(message);
        assertThat(outcome.errors().get(0).file()).isEqualTo("package-info.java");
        assertThat(outcome.errors().get(0).line()).isEqualTo(1);
        assertThat(outcome.errors().get(0).column()).isEqualTo(columnOf(manager));
    }

    /** Javac takes the dot before {@code class} for the place of a literal. */
    private long columnOf(String manager) {
        String line = Folders.text(temp.resolve("app/sources/demo/app/package-info.java"));
        int begin = line.lastIndexOf(manager + ".class");
        assertThat(begin).isPositive();
        return 1L + begin + manager.length();
    }

    @Test
    void hasTheCachesOfAll() {
        Project app = app().cache("demo.app.StockCache", "stock");

        app.compileAll().assertClean();

        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("order", "stock", "user");
    }

    @Test
    void isWhatCodeOfItsModulesAsksFor() {
        Project app = app().write("demo.app.Main", """
                        package demo.app;

                        import demo.orders.OrderCaches;
                        import demo.users.UserCaches;

                        public final class Main {
                            static boolean needsUsers(UserCaches users) {
                                return users.userCache().get("k").isPresent();
                            }

                            static boolean needsOrders(OrderCaches orders) {
                                return orders.orderCache().get("k").isPresent();
                            }

                            public static boolean start() {
                                try (AppCaches caches = AppCaches.inMemory()) {
                                    return needsUsers(caches) || needsOrders(caches);
                                }
                            }
                        }
                        """);

        app.compileAll().assertClean();
    }

    @Test
    void includesWhatIncludes() {
        Project shop = including("shop", "demo.users.UserCaches.class", users).cache("demo.shop.CartCache", "cart");
        shop.compileAll().assertClean();
        Project app = including("app", "demo.shop.ShopCaches.class", users, shop);

        app.compileAll().assertClean();

        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("cart", "user");
    }

    @Test
    void hasEachCacheOfADiamondOnce() {
        Project left = including("left", "demo.users.UserCaches.class", users).cache("demo.left.LeftCache", "left");
        left.compileAll().assertClean();
        Project right =
                including("right", "demo.users.UserCaches.class", users).cache("demo.right.RightCache", "right");
        right.compileAll().assertClean();
        Project app = including(
                "app",
                "demo.left.LeftCaches.class, demo.right.RightCaches.class, demo.users.UserCaches.class,"
                        + " demo.left.LeftCaches.class",
                users,
                left,
                right);

        app.compileAll().assertClean();

        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("left", "right", "user");
    }

    @Test
    void compilesUnderEcj() {
        Project app = app().cache("demo.app.StockCache", "stock");

        Outcome outcome = app.compileAllWith(Toolchain.ECJ);

        assertThat(outcome.succeeded()).as("%s", outcome.findings()).isTrue();
        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("order", "stock", "user");
    }

    @Test
    void seesThatAnIncludedManagerChanged() {
        Project app = app();
        app.compileAll().assertClean();

        users.cache("demo.users.TokenCache", "token");
        users.compileAll().assertClean();
        app.compile("demo.app.package-info").assertClean();

        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("order", "token", "user");
    }

    @Test
    void staysWholeIfOnlyOneCacheIsCompiled() {
        Project app = app().cache("demo.app.StockCache", "stock").cache("demo.app.PriceCache", "price");
        app.compileAll().assertClean();
        var full = app.folders().produced();

        app.compile("demo.app.PriceCache").assertClean();

        assertThat(app.folders().produced()).isEqualTo(full);
        assertThat(app.namespaces("demo.app.AppCaches")).containsExactly("order", "price", "stock", "user");
    }

    @Test
    void isMadeAnewWithoutCachesOfItsOwn() {
        Project app = app();
        app.compileAll().assertClean();
        var full = app.folders().produced();

        app.compileAll().assertClean();

        assertThat(app.folders().produced()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"user, user", "user:order, user", "us, us:er"})
    void refusesIncludedNamespacesThatMeet(String namespaceOfOrders, String namespaceOfUsers) {
        users.cache("demo.users.UserCache", namespaceOfUsers);
        users.compileAll().assertClean();
        orders.cache("demo.orders.OrderCache", namespaceOfOrders);
        orders.compileAll().assertClean();

        assertOnly(
                app().compileAll(),
                "[IncludeNamespacesMeet] namespace \"" + namespaceOfOrders + "\" of demo.orders.OrderCache and \""
                        + namespaceOfUsers
                        + "\" of demo.users.UserCache can meet on one key. Rename one of them, or leave this manager out.",
                "demo.orders.OrderCaches");
    }

    @Test
    void refusesIncludedAccessorsThatClash() {
        orders.delete("demo.orders.OrderCache");
        orders.cache("demo.orders.UserCache", "order");
        orders.compileAll().assertClean();

        assertOnly(
                app().compileAll(),
                "[AccessorClash] The accessor 'userCache' of demo.orders.UserCache is also that of demo.users.UserCache."
                        + " Set @CacheSpec(name = ...) on one of them.",
                "demo.orders.OrderCaches");
    }

    @Test
    void showsWhatMeetsAnIncludedCacheAtOnesOwn() {
        Project app = app().cache("demo.app.UserCache", "user")
                .cache("demo.app.CartCache", "order:cart")
                .cache("demo.app.StockCache", "stock");

        Outcome outcome = app.compileAll();

        assertThat(outcome.errors())
                .extracting(Finding::file, Finding::message)
                .containsExactlyInAnyOrder(
                        Assertions.tuple(
                                "UserCache.java",
                                "[NamespaceDuplicate] namespace \"user\" is also that of demo.users.UserCache. Give each cache"
                                        + " its own."),
                        Assertions.tuple(
                                "UserCache.java",
                                "[AccessorClash] The accessor 'userCache' of demo.app.UserCache is also that of"
                                        + " demo.users.UserCache. Set @CacheSpec(name = ...) on one of them."),
                        Assertions.tuple(
                                "CartCache.java",
                                "[NamespacePrefix] namespace \"order:cart\" and \"order\" of demo.orders.OrderCache can meet"
                                        + " on one key. Let neither continue the other."));
    }

    /** It is the included module that changed, and only the package is compiled. */
    @Test
    void showsWhatMeetsACacheThatIsNotCompiledAtTheInclude() {
        Project app = app().cache("demo.app.StockCache", "stock");
        app.compileAll().assertClean();
        orders.cache("demo.orders.OrderCache", "stock");
        orders.compileAll().assertClean();

        assertThat(app.compile("demo.app.package-info").errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.message())
                            .startsWith(
                                    "[IncludeNamespacesMeet] namespace \"stock\" of demo.orders.OrderCache and \"stock\""
                                            + " of demo.app.StockCache can ");
                    assertThat(error.column()).isEqualTo(columnOf("demo.orders.OrderCaches"));
                });
    }

    /** The package is a class file then, in which nothing has a position. */
    @Test
    void showsAMistakeOfThePackageAtACacheIfOnlyThatIsCompiled() {
        Project app = app().cache("demo.app.StockCache", "stock");
        app.compileAll().assertClean();
        orders.cache("demo.orders.OrderCache", "user");
        orders.compileAll().assertClean();

        assertThat(app.compile("demo.app.StockCache").errors())
                .extracting(Finding::file, Finding::id)
                .containsExactly(Assertions.tuple("StockCache.java", "IncludeNamespacesMeet"));
    }

    @Test
    void refusesItself() {
        Project app = including("app", "demo.users.UserCaches.class, AppCaches.class", users);

        Outcome outcome = app.compileAll();

        assertOnly(
                outcome,
                "[IncludeCycle] demo.app.AppCaches is the manager that is generated here, or includes it. Include managers of"
                        + " other modules only.",
                "AppCaches");
    }

    /** Its class of the last compilation is there. */
    @Test
    void refusesItselfInAnIncrementalBuildToo() {
        Project app = including("app", "demo.users.UserCaches.class", users);
        app.compileAll().assertClean();
        including("app", "demo.users.UserCaches.class, AppCaches.class", users);

        assertThat(app.compileAll().errorIds()).containsExactly("IncludeCycle");
    }

    @Test
    void refusesItselfUnderItsFormerName() {
        Project app = app();
        app.compileAll().assertClean();
        app.write("demo.app.package-info", """
                @io.cachesmith.annotation.CacheManagerSpec(name = "Renamed", include = AppCaches.class)
                package demo.app;
                """);

        assertThat(app.compileAll().errorIds()).containsExactly("IncludeCycle");
    }

    /** Only where the class files of two builds are mixed. */
    @Test
    void refusesACycle() {
        Project app = including("app", "demo.users.UserCaches.class", users);
        app.compileAll().assertClean();
        Project shop = including("shop", "demo.app.AppCaches.class", users, app);
        shop.compileAll().assertClean();
        Project again = including("app", "demo.shop.ShopCaches.class", users, shop);

        assertOnly(
                again.compileAll(),
                "[IncludeCycle] demo.shop.ShopCaches is the manager that is generated here, or includes it. Include managers"
                        + " of other modules only.",
                "demo.shop.ShopCaches");
    }

    @Test
    void namesWhatAnIncludedManagerLacks() throws IOException {
        Files.delete(orders.classes().resolve("demo/orders/OrderCacheImpl.class"));

        assertOnly(
                app().compileAll(),
                "[IncludeUnusable] demo.orders.OrderCaches cannot be included: demo.orders.OrderCacheImpl does not exist."
                        + " Compile the module of this manager again.",
                "demo.orders.OrderCaches");
    }

    @Test
    void namesACacheThatIsGone() throws IOException {
        Files.delete(orders.classes().resolve("demo/orders/OrderCache.class"));

        assertOnly(
                app().compileAll(),
                "[IncludeUnusable] demo.orders.OrderCaches cannot be included: its method orderCache() returns"
                        + " demo.orders.OrderCache, which is no cache here. Put that on the class path, or compile the module of"
                        + " this manager again.",
                "demo.orders.OrderCaches");
    }

    /** Of two modules that share one, one was compiled before that was changed. */
    @Test
    void namesManagersThatCallOneCacheDifferently() {
        Project left = including("left", "demo.users.UserCaches.class", users);
        left.compileAll().assertClean();
        Project copy =
                module("copy", users).cache("demo.users.UserCache", "user").pin("demo.users", "(name = \"Others\")");
        copy.write("demo.users.UserCache", """
                package demo.users;

                @io.cachesmith.annotation.CacheSpec(namespace = "user", name = "people")
                public interface UserCache extends io.cachesmith.TypedCache<String, String> {}
                """);
        copy.compileAll().assertClean();
        Project app = including("app", "demo.users.UserCaches.class, demo.users.Others.class", users, copy);

        assertOnly(
                app.compileAll(),
                "[IncludeUnusable] demo.users.Others cannot be included: demo.users.UserCache is its people() and the"
                        + " userCache() of another manager. Compile the modules of both again.",
                "demo.users.Others");
    }

    @Test
    void staysInItsPackageWithAPackagePrivateManager() {
        Project hidden =
                module("hidden").write("demo.app.HiddenCache", """
                        package demo.app;

                        @io.cachesmith.annotation.CacheSpec(namespace = "hidden")
                        interface HiddenCache extends io.cachesmith.TypedCache<String, String> {}
                        """).pin("demo.app", "(name = \"HiddenCaches\")");
        hidden.compileAll().assertClean();
        Project app = including("app", "demo.users.UserCaches.class, HiddenCaches.class", users, hidden);

        app.compileAll().assertClean();

        assertThat(app.folders().produced().get("demo/app/AppCaches.java"))
                .contains("\ninterface AppCaches extends UserCaches, HiddenCaches {");
    }

    @Test
    void leavesAPackagePrivateManagerOfAnotherPackageToTheCompiler() {
        Project hidden =
                module("hidden").write("demo.hidden.HiddenCache", """
                        package demo.hidden;

                        @io.cachesmith.annotation.CacheSpec(namespace = "hidden")
                        interface HiddenCache extends io.cachesmith.TypedCache<String, String> {}
                        """).pin("demo.hidden", "(name = \"HiddenCaches\")");
        hidden.compileAll().assertClean();
        Project app = including("app", "demo.hidden.HiddenCaches.class", hidden);

        assertThat(app.compileAll().errorIds()).anyMatch(id -> id.startsWith("compiler.err.not.def.public"));
    }

    @Test
    void choosesAnotherNameThanWhatIsThere() {
        Project app = module("app", users, orders)
                .pin("demo.users", "(name = \"UserCaches\", include = demo.orders.OrderCaches.class)");

        Outcome outcome = app.compileAll();

        assertThat(outcome.onlyError()).startsWith("[ManagerNameTaken] demo.users.UserCaches exists already");
        assertThat(outcome.errors().get(0).file()).isEqualTo("package-info.java");
    }

    /** The compiler could not know. */
    @Test
    void checksWhatWasCompiledLaterWhenItIsMade() {
        Project app = app();
        app.compileAll().assertClean();
        orders.cache("demo.orders.OrderCache", "user:order");
        orders.compileAll().assertClean();

        Assertions.assertThatThrownBy(() -> app.namespaces("demo.app.AppCaches"))
                .rootCause()
                .isInstanceOf(CacheValidationException.class)
                .hasMessage(
                        "The namespaces 'user:order' of demo.orders.OrderCache and 'user' of demo.users.UserCache, both of"
                                + " one manager, can meet on one key. Rename one of them.");
    }

    /** The manager may, and nobody else. */
    @Test
    void aloneConstructsWhatOtherModulesGenerated() {
        Project app = app().write("demo.app.Main", """
                        package demo.app;

                        public final class Main {
                            static Object make(io.cachesmith.spi.CacheContext context) {
                                return new demo.users.UserCacheImpl(context);
                            }
                        }
                        """);

        Outcome outcome = app.compileAll();

        assertThat(outcome.onlyError()).startsWith("[ImplementationConstructed] demo.users.UserCacheImpl ");
        assertThat(outcome.errors().get(0).file()).isEqualTo("Main.java");
    }
}
