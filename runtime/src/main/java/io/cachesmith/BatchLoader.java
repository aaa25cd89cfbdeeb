package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import java.util.Set;

/**
 * Finds the values of several keys at their source when the cache has none.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 * @param <X> what the load throws; {@link RuntimeException} where it throws nothing checked
 */
@CheckReturnValue
@FunctionalInterface
public interface BatchLoader<K, V, X extends Exception> {

    /**
     * Loads values.
     *
     * @param misses the keys that missed: unmodifiable, in the order of the batch, never empty
     * @return the values found; a key that is absent or mapped to null has none; keys that were not asked for are ignored
     *     and counted
     * @throws X if the load failed
     */
    Map<K, V> load(Set<K> misses) throws X;
}
