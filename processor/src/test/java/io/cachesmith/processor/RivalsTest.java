package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RivalsTest {

    private static final List<String> NAMESPACES = List.of(
            "user", "user:profile", "user:profile:x", "user-old", "user.old", "users", "u", "a:user", "user", "user:z");

    private static final List<KnownCache> CACHES = Stream.concat(
                    NAMESPACES.stream().map(namespace -> cache(namespace, "accessorOf" + namespace)),
                    Stream.of(cache("x", "same"), cache("y", "same")))
            .toList();

    private static KnownCache cache(String namespace, String accessor) {
        CacheModel model = new CacheModel(
                ClassName.get("p", "C"),
                true,
                accessor,
                namespace,
                1,
                1,
                "JSON",
                ClassName.OBJECT,
                ClassName.OBJECT,
                null,
                null,
                List.of(),
                List.of());
        return new KnownCache(null, model, true);
    }

    @Test
    void areAllThatAComparisonOfAllWithAllWouldFindInItsOrder() {
        assertThat(CACHES)
                .allSatisfy(cache -> assertThat(new Rivals(CACHES).of(cache))
                        .usingElementComparator((one, other) -> one == other ? 0 : 1)
                        .containsExactlyElementsOf(CACHES.stream()
                                .filter(other -> other != cache && compete(cache.model(), other.model()))
                                .toList()));
    }

    private static boolean compete(CacheModel one, CacheModel other) {
        return NamespaceRules.meet(one.namespace(), other.namespace())
                || one.accessor().equals(other.accessor());
    }
}
