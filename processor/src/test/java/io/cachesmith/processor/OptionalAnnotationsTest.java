package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code says to checkers it says only where it can: a build may leave their annotations out. */
final class OptionalAnnotationsTest {

    @TempDir
    Path temp;

    @Test
    void aClassPathWithoutThemIsFine() {
        List<Path> without = Toolchain.USER_CLASS_PATH.stream()
                .filter(path -> !path.equals(Toolchain.home(CheckReturnValue.class)))
                .toList();
        assertThat(without).hasSize(Toolchain.USER_CLASS_PATH.size() - 1);
        Project project =
                new Project(temp).cache("demo.shop.StockCache", "stock").write("demo.shop.Caller", """
                        package demo.shop;

                        final class Caller {
                            static java.util.Optional<String> first(StockCache cache) {
                                return cache.get("first");
                            }
                        }
                        """);

        Toolchain.JAVAC
                .run(
                        project.folders(),
                        Folders.files(temp.resolve("sources")),
                        List.of("-Xlint:all,-processing", "-Werror", "-classpath", Toolchain.join(without)))
                .assertClean();

        assertThat(project.folders().produced().get("demo/shop/CacheManager.java"))
                .doesNotContain("errorprone");
    }
}
