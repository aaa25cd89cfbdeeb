package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After each change, what Gradle would rebuild of it makes the same bytes as a clean build, and no more of it than necessary. */
final class GradleBuildTest {

    private static final Set<String> MANAGER = Set.of("demo.shop.CacheManager", "demo.shop.CacheManagerImpl");

    /** What brings the round of the manager if nothing else does. */
    private static final Set<String> ONE_FILE =
            Set.of("demo.shop.Several_OneCacheImpl", "demo.shop.Several_TwoCacheImpl");

    /** Before 22 a record that is a class file has other codecs, see {@link ClassFilesTest}. */
    private static final boolean COMPILER_TELLS = Runtime.version().feature() >= 22;

    @TempDir
    Path temp;

    private Project project;
    private GradleBuild gradle;

    @BeforeEach
    void aFullBuild() {
        project = new Project(temp)
                .pin("demo.shop", "")
                .cache("demo.shop.StockCache", "stock", "TypedCache<String, Long> {}")
                .cache("demo.shop.users.UserCache", "user")
                .cache("demo.shop.orders.OrderCache", "order", "TypedCache<OrderId, Order> {}")
                .write("demo.shop.orders.OrderId", "package demo.shop.orders; public record OrderId(long id) {}")
                .write(
                        "demo.shop.orders.Order",
                        "package demo.shop.orders; public record Order(Line first, java.util.List<Line> more) {}")
                .write("demo.shop.orders.Line", "package demo.shop.orders; public record Line(Price price) {}")
                .write("demo.shop.orders.Price", "package demo.shop.orders; public record Price(long cents) {}")
                .write("demo.shop.Several", """
                        package demo.shop;

                        import io.cachesmith.TypedCache;
                        import io.cachesmith.annotation.CacheSpec;

                        public interface Several {
                            @CacheSpec(namespace = "one")
                            interface OneCache extends TypedCache<String, String> {}

                            @CacheSpec(namespace = "two")
                            interface TwoCache extends TypedCache<String, String> {}
                        }
                        """)
                .write(
                        "demo.shop.Caller",
                        "package demo.shop; class Caller { Object stock(CacheManager caches) { return caches.stockCache(); } }")
                .write("demo.shop.Other", "package demo.shop; public final class Other {}");
        gradle = new GradleBuild(temp.resolve("sources"), temp.resolve("gradle"));
        gradle.build().assertClean();
        assertSameAsCleanBuild();
    }

    private void build() {
        gradle.build().assertClean();
    }

    private void assertSameAsCleanBuild() {
        assertThat(differences()).isEmpty();
    }

    /** The files that a clean build does not have, or has with other bytes. */
    private Set<String> differences() {
        GradleBuild clean = new GradleBuild(temp.resolve("sources"), temp.resolve("clean-" + System.nanoTime()));
        clean.build().assertClean();
        Map<String, String> expected = bytes(clean.folders());
        Map<String, String> actual = bytes(gradle.folders());
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !expected.getOrDefault(name, "").equals(actual.getOrDefault(name, "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bytes(Folders folders) {
        TreeMap<String, String> bytes = new TreeMap<>(folders.produced());
        for (Path file : Folders.files(folders.classes())) {
            try {
                bytes.put(
                        folders.classes().relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return bytes;
    }

    /** The implementations that were generated beside the manager. */
    private Set<String> regenerated() {
        TreeSet<String> generated = new TreeSet<>(gradle.generated());
        assertThat(generated).containsAll(MANAGER);
        generated.removeAll(MANAGER);
        return generated;
    }

    @Test
    void editingACacheReprocessesThatCacheAndTheManager() {
        project.cache("demo.shop.StockCache", "stocks", "TypedCache<String, Integer> {}");
        build();

        assertThat(regenerated()).containsExactly("demo.shop.StockCacheImpl");
        assertThat(gradle.compiled())
                .containsExactly("demo/shop/Caller.java", "demo/shop/StockCache.java", "demo/shop/package-info.java");
        assertThat(gradle.reprocessed())
                .containsExactly("demo.shop.Several", "demo.shop.orders.OrderCache", "demo.shop.users.UserCache");
        assertSameAsCleanBuild();
    }

    @Test
    void editingACacheOfARecordReprocessesThatCacheAndTheManager() {
        project.cache("demo.shop.orders.OrderCache", "orders", "TypedCache<OrderId, Order> {}");
        build();

        assertThat(regenerated()).containsExactly("demo.shop.orders.OrderCacheImpl");
        if (COMPILER_TELLS) {
            assertSameAsCleanBuild();
        } else {
            assertThat(differences()).allMatch(file -> file.startsWith("demo/shop/orders/OrderCacheImpl"));
        }
    }

    @Test
    void addingACacheGeneratesThatCacheAndTheManager() {
        project.cache("demo.shop.prices.PriceCache", "price");
        build();

        assertThat(regenerated()).containsExactly("demo.shop.prices.PriceCacheImpl");
        assertSameAsCleanBuild();
    }

    @Test
    void deletingACacheGeneratesTheManagerAndWhatBringsItsRound() {
        project.delete("demo.shop.users.UserCache");
        build();

        assertThat(regenerated()).isEqualTo(ONE_FILE);
        assertSameAsCleanBuild();
    }

    @Test
    void renamingACacheGeneratesThatCacheAndTheManager() {
        project.delete("demo.shop.users.UserCache");
        project.cache("demo.shop.users.CustomerCache", "user");
        build();

        assertThat(regenerated()).containsExactly("demo.shop.users.CustomerCacheImpl");
        assertSameAsCleanBuild();
    }

    @Test
    void editingOneOfTwoCachesInAFileReprocessesBoth() {
        project.write("demo.shop.Several", """
                package demo.shop;

                import io.cachesmith.TypedCache;
                import io.cachesmith.annotation.CacheSpec;

                public interface Several {
                    @CacheSpec(namespace = "one")
                    interface OneCache extends TypedCache<String, String> {}

                    @CacheSpec(namespace = "three")
                    interface ThreeCache extends TypedCache<String, String> {}
                }
                """);
        build();

        assertThat(regenerated()).containsExactly("demo.shop.Several_OneCacheImpl", "demo.shop.Several_ThreeCacheImpl");
        assertSameAsCleanBuild();
    }

    @Test
    void editingARecordReprocessesTheCacheOfWhoseValuesItIsAPart() {
        project.write(
                "demo.shop.orders.Price", "package demo.shop.orders; public record Price(long cents, int tax) {}");
        build();

        assertThat(regenerated()).containsExactly("demo.shop.orders.OrderCacheImpl");
        assertThat(gradle.folders().produced().get("demo/shop/orders/OrderCacheImpl.java"))
                .contains("\"tax\"");
        if (COMPILER_TELLS) {
            assertSameAsCleanBuild();
        } else {
            assertThat(differences()).allMatch(file -> file.startsWith("demo/shop/orders/OrderCacheImpl"));
        }
    }

    @Test
    void editingAnythingElseGeneratesTheManagerAndWhatBringsItsRound() {
        project.write("demo.shop.Other", "package demo.shop; public final class Other { int added; }");
        build();

        assertThat(regenerated()).isEqualTo(ONE_FILE);
        assertSameAsCleanBuild();
    }

    @Test
    void namingTheManagerMovesIt() {
        project.pin("demo.shop", "(name = \"ShopCaches\")");
        project.delete("demo.shop.Caller");
        build();

        TreeSet<String> expected = new TreeSet<>(ONE_FILE);
        expected.addAll(Set.of("demo.shop.ShopCaches", "demo.shop.ShopCachesImpl"));
        assertThat(gradle.generated()).isEqualTo(expected);
        assertSameAsCleanBuild();
    }

    @Test
    void noLongerPinningTheManagerMovesItWithoutAComplaint() {
        project.delete("demo.shop.package-info");
        build();

        assertThat(regenerated()).isEqualTo(ONE_FILE);
        assertSameAsCleanBuild();
    }

    @Test
    void deletingAllCachesLeavesNothingBehind() {
        for (String cache : Set.of("StockCache", "users.UserCache", "orders.OrderCache", "Several", "Caller")) {
            project.delete("demo.shop." + cache);
        }
        build();

        assertThat(gradle.generated()).isEmpty();
        assertSameAsCleanBuild();
    }

    /** Both are what is being compiled, as in a clean build. */
    @Test
    void comparesWithCachesThatAreClassFiles() {
        project.cache("demo.shop.StockCache", "user", "TypedCache<String, Long> {}");

        assertThat(gradle.build().errorIds()).containsExactly("NamespaceDuplicate", "NamespaceDuplicate");
    }
}
