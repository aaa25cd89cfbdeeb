package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of a key at its source, without waiting, when the cache has none.
 *
 * @param <K> the type of the key
 * @param <V> the type of the value
 */
@CheckReturnValue
@FunctionalInterface
public interface AsyncCacheLoader<K, V> {

    /**
     * Begins to load a value. Runs on the calling thread of {@link AsyncTypedCache#getOrLoad} or on
     * {@link CacheConfig#executor()}.
     *
     * @param key the key that missed
     * @return completes with the value, or with null if there is none
     */
    CompletionStage<? extends @Nullable V> load(K key);
}
