package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RivalsTest {

    private static final List<String> NAMESPACES = List.of(
            "user",
            "user:profile",
            "user:profile:x",
            "user-old",
            "user.old",
            "users",
            "u",
            "a:user",
            "user",
            "user:z",
            "x",
            "y");

    private static final List<CacheEntry> CACHES = IntStream.range(0, NAMESPACES.size())
            .mapToObj(i -> new CacheEntry(
                    ClassName.get("p", "C" + i),
                    Visibility.PUBLIC,
                    i < 10 ? "accessor" + i : "same",
                    NAMESPACES.get(i),
                    List.of()))
            .toList();

    @Test
    void areAllThatAComparisonOfAllWithAllWouldFindInItsOrder() {
        assertThat(CACHES)
                .allSatisfy(cache -> assertThat(new Rivals(CACHES).of(cache))
                        .containsExactlyElementsOf(CACHES.stream()
                                .filter(other -> !other.equals(cache) && compete(cache, other))
                                .toList()));
    }

    private static boolean compete(CacheEntry one, CacheEntry other) {
        return NamespaceRules.meet(one.namespace(), other.namespace())
                || one.accessor().equals(other.accessor());
    }
}
