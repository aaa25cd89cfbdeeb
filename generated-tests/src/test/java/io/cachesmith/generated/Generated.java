package io.cachesmith.generated;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A generated cache and what its declaration says of its values.
 *
 * @param name the simple name of the declaration
 * @param valueType the type of the values, with its annotations
 * @param codec the generated codec
 */
record Generated(String name, AnnotatedType valueType, Codec<Object> codec) {

    static List<Generated> all() {
        try (CacheManager caches = CacheManager.inMemory()) {
            return caches.all().stream().map(Generated::of).toList();
        }
    }

    static Generated named(String name) {
        return all().stream()
                .filter(cache -> cache.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the type of the values is known to the test that asks
    private static Generated of(TypedCache<?, ?> cache) {
        Class<?> declaration =
                Stream.of(cache.getClass().getInterfaces()).findFirst().orElseThrow();
        AnnotatedParameterizedType typedCache =
                (AnnotatedParameterizedType) declaration.getAnnotatedInterfaces()[0];
        return new Generated(
                declaration.getSimpleName().replaceFirst("Cache$", ""),
                typedCache.getAnnotatedActualTypeArguments()[1],
                (Codec<Object>) cache.definition().codec());
    }

    @Override
    public String toString() {
        return name;
    }
}
