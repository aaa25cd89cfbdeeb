package io.cachesmith.spi;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load that others wait for.
 *
 * @param <V> the type of the value
 */
sealed interface Landing<V> {

    /**
     * A value was found.
     *
     * @param value the loading caller's own
     * @param bytes the same encoded; null if it cannot be
     */
    record Found<V>(V value, byte @Nullable [] bytes) implements Landing<V> {}

    /** There is no value. */
    record None<V>() implements Landing<V> {}

    /**
     * The caller gave up waiting.
     *
     * @param tooLong whether the load took too long; else the caller was interrupted
     */
    record Late<V>(boolean tooLong) implements Landing<V> {}

    /**
     * The load failed.
     *
     * @param cause what the loader threw
     * @param loaderClass the class of the loader, which tells for whom the failure is meant
     */
    record Crashed<V>(Throwable cause, Class<?> loaderClass) implements Landing<V> {

        /** What happened to one thread, or to the whole process, is not what the source answered. */
        boolean concerns(Class<?> otherLoaderClass) {
            return loaderClass == otherLoaderClass
                    && !(cause instanceof Error
                            || cause instanceof InterruptedException
                            || cause instanceof CancellationException);
        }
    }
}
