package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of a key at its source when the cache has none. A lambda's own checked exception reaches the caller of
 * {@link TypedCache#getOrLoad} as itself.
 *
 * @param <K> the type of the key
 * @param <V> the type of the value
 * @param <X> what the load throws; {@link RuntimeException} where it throws nothing checked
 */
@CheckReturnValue
@FunctionalInterface
public interface CacheLoader<K, V, X extends Exception> {

    /**
     * Loads a value.
     *
     * @param key the key that missed
     * @return the value, or null if there is none
     * @throws X if the load failed
     */
    @Nullable
    V load(K key) throws X;
}
