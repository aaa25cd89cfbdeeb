package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.function.Consumer;

/**
 * All caches of one manager, and what they share. The generated {@code CacheManager} extends it with an accessor for every
 * cache. Safe for use by any number of threads.
 */
public interface Caches extends AutoCloseable {

    /**
     * Returns every cache of this manager.
     *
     * @return the caches, in the order of their accessors' names; unmodifiable
     */
    @CheckReturnValue
    List<TypedCache<?, ?>> all();

    /**
     * Returns how the store behind the caches fares, from what is known already: it costs no round trip.
     *
     * @return the health
     */
    @CheckReturnValue
    Health health();

    /**
     * Tells of every change of the health's state from now on.
     *
     * @param listener called with the new health on {@link CacheConfig#executor()}
     */
    void onHealthChange(Consumer<Health> listener);

    /**
     * Releases every connection and thread. Afterwards reads miss and writes do nothing, without an exception. Closing twice
     * is fine.
     */
    @Override
    void close();
}
