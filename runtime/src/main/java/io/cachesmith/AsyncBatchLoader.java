package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Finds the values of several keys at their source, without waiting, when the cache has none.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
@CheckReturnValue
@FunctionalInterface
public interface AsyncBatchLoader<K, V> {

    /**
     * Begins to load values. Runs on the calling thread of {@link AsyncTypedCache#getOrLoadAll} or on
     * {@link CacheConfig#executor()}.
     *
     * @param misses the keys that missed: unmodifiable, in the order of the batch, never empty
     * @return completes with the values found; a key that is absent or mapped to null has none; keys that were not asked
     *     for are ignored and counted
     */
    CompletionStage<? extends Map<K, V>> load(Set<K> misses);
}
