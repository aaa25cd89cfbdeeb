package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle asks of an isolating and of an aggregating processor. */
final class GradleProtocolTest {

    @TempDir
    Path temp;

    /** The originating elements of each file, by its name. */
    private final TreeMap<String, TreeSet<String>> origins = new TreeMap<>();

    private final TreeSet<String> resourcesRead = new TreeSet<>();

    @Test
    void namesBothProcessorsWithTheirModes() {
        String text = Folders.text(
                Toolchain.home(CacheProcessor.class).resolve("META-INF/gradle/incremental.annotation.processors"));

        assertThat(text.lines())
                .containsExactlyInAnyOrder(
                        CacheProcessor.class.getName() + ",isolating",
                        CacheManagerProcessor.class.getName() + ",aggregating");
    }

    @Test
    void eachImplementationComesFromItsDeclarationAndNoResource() {
        compile(new CacheProcessor());

        assertThat(origins).containsOnlyKeys("demo.shop.StockCacheImpl", "demo.shop.users.UserCacheImpl");
        assertThat(origins.get("demo.shop.StockCacheImpl")).containsExactly("demo.shop.StockCache");
        assertThat(origins.get("demo.shop.users.UserCacheImpl")).containsExactly("demo.shop.users.UserCache");
        assertThat(resourcesRead).isEmpty();
    }

    @Test
    void theManagerComesFromAllDeclarations() {
        compile(new CacheManagerProcessor());

        assertThat(origins)
                .containsOnlyKeys("demo.shop.CacheManager", "demo.shop.CacheManagerImpl", "META-INF/cachesmith/caches");
        assertThat(origins.remove("META-INF/cachesmith/caches")).isEmpty();
        assertThat(origins.values())
                .allSatisfy(
                        each -> assertThat(each).containsExactly("demo.shop.StockCache", "demo.shop.users.UserCache"));
        assertThat(resourcesRead).containsExactly("META-INF/cachesmith/caches");
    }

    private void compile(Processor watched) {
        Processor other = watched instanceof CacheProcessor ? new CacheManagerProcessor() : new CacheProcessor();
        new Project(temp)
                .cache("demo.shop.users.UserCache", "user")
                .cache("demo.shop.StockCache", "stock")
                .compileAll(new Overriding(watched, this::watch), other)
                .assertClean();
    }

    private ProcessingEnvironment watch(ProcessingEnvironment original) {
        Filer sources = Overriding.method(Filer.class, original.getFiler(), "createSourceFile", (arguments, call) -> {
            record((String) arguments[0], (Element[]) arguments[1]);
            return call.original();
        });
        Filer written = Overriding.method(Filer.class, sources, "createResource", (arguments, call) -> {
            record((String) arguments[2], (Element[]) arguments[3]);
            return call.original();
        });
        Filer read = Overriding.method(Filer.class, written, "getResource", (arguments, call) -> {
            resourcesRead.add((String) arguments[2]);
            return call.original();
        });
        return Overriding.method(ProcessingEnvironment.class, original, "getFiler", (none, call) -> read);
    }

    private void record(String file, Element... elements) {
        List<String> names = Arrays.stream(elements)
                .map(element -> ((TypeElement) element).getQualifiedName().toString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        origins.put(file, new TreeSet<>(names));
    }
}
