package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Turns the values of one type into bytes and back. A hand-written one is named by
 * {@link io.cachesmith.annotation.CacheSpec#codec()}; it has a constructor that takes nothing and is safe for use by any
 * number of threads.
 *
 * @param <V> the type of the values
 */
@CheckReturnValue
public interface Codec<V> {

    /**
     * Encodes a value. What it throws reaches the caller of a put as the cause of a {@link CacheSerializationException}.
     *
     * @param value the value
     * @return its bytes, in an array that nobody else holds
     */
    byte[] encode(V value);

    /**
     * Decodes a value. What it throws, and a null result, means that the bytes are corrupt: the read is a miss and the entry
     * is removed. A {@link CacheDeserializationException} may say instead that they belong to another version of the type.
     *
     * @param bytes what {@link #encode} returned, or whatever else somebody stored; not to be changed or kept
     * @return the value
     */
    V decode(byte[] bytes);

    /**
     * Returns whether values of this type can never change, not even through what they refer to, so that callers who wait
     * for one load may share one instance.
     *
     * @return false unless overridden
     */
    default boolean immutable() {
        return false;
    }
}
