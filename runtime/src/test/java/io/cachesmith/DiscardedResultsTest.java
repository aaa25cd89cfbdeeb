package io.cachesmith;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each result of the API either must be used or may be thrown away, and says which by an annotation that tools understand.
 * It is read from class files, where one of the two annotations ends.
 */
final class DiscardedResultsTest {

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.cachesmith");

    /** What a user calls all the time. Environments read annotations of somebody else's types only on the method itself. */
    private static final Set<Class<?>> OPERATIONS =
            Set.of(TypedCache.class, AsyncTypedCache.class, Caches.class, Batch.class, EntryBatch.class);

    static Stream<JavaMethod> results() {
        return RUNTIME.stream()
                .filter(type -> type.getPackageName().equals("io.cachesmith"))
                .filter(type -> isPublic(type.getModifiers()) && !type.isEnum())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> isPublic(method.getModifiers()))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getRawReturnType().isEquivalentTo(void.class))
                .filter(method -> !comesFromTheJdk(method));
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    private static boolean comesFromTheJdk(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaType::getName).toArray(String[]::new);
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(type -> type.getPackageName().startsWith("java."))
                .anyMatch(
                        type -> type.tryGetMethod(method.getName(), parameters).isPresent());
    }

    private static boolean mustBeUsed(JavaMethod method) {
        return method.isAnnotatedWith(CheckReturnValue.class)
                || (method.getOwner().isAnnotatedWith(CheckReturnValue.class) && !mayBeIgnored(method));
    }

    private static boolean mayBeIgnored(JavaMethod method) {
        return method.isAnnotatedWith(CanIgnoreReturnValue.class);
    }

    @ParameterizedTest
    @MethodSource("results")
    void eachResultIsOneOrTheOther(JavaMethod method) {
        assertThat(mustBeUsed(method)).isNotEqualTo(mayBeIgnored(method));
        if (OPERATIONS.stream().anyMatch(method.getOwner()::isEquivalentTo)) {
            assertThat(method.isAnnotatedWith(CheckReturnValue.class)).isNotEqualTo(mayBeIgnored(method));
        }
    }

    @Test
    void whatDoesNothingElseMustBeUsed() {
        assertThat(names(TypedCache.class, false))
                .containsExactly(
                        "async",
                        "batches",
                        "contains",
                        "definition",
                        "entryBatches",
                        "get",
                        "getAll",
                        "remainingTtl",
                        "stats");
        assertThat(names(AsyncTypedCache.class, false)).containsExactly("contains", "get", "getAll", "remainingTtl");
        assertThat(names(Batch.class, false))
                .containsExactly("asList", "copyOf", "empty", "of", "partition", "size", "stream");
        assertThat(names(EntryBatch.class, false)).isEqualTo(names(Batch.class, false));
        assertThat(names(CacheConfig.Builder.class, false)).containsExactly("build");
    }

    /** A store's answer to a write may be ignored, and so may what is loaded in advance. */
    @Test
    void whatDoesSomethingMayBeIgnored() {
        List<String> both = List.of("getOrLoad", "getOrLoadAll", "putIfAbsent", "replace", "touch");
        assertThat(names(TypedCache.class, true)).isEqualTo(both);
        assertThat(names(AsyncTypedCache.class, true))
                .containsAll(both)
                .contains("put", "putAll", "invalidate", "invalidateAll", "clear")
                .hasSize(10);
        assertThat(names(Batch.class, true)).isEmpty();
        assertThat(names(EntryBatch.class, true)).isEmpty();
    }

    private static List<String> names(Class<?> type, boolean ignorable) {
        return results()
                .filter(method -> method.getOwner().isEquivalentTo(type))
                .filter(method -> mayBeIgnored(method) == ignorable)
                .map(JavaMethod::getName)
                .distinct()
                .sorted()
                .toList();
    }
}
