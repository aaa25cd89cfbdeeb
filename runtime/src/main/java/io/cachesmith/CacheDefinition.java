package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import io.cachesmith.annotation.Format;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a cache's declaration, with the manager's default filled in where it left the time to live open.
 *
 * @param namespace the first part of every key
 * @param keyType the type of the keys as written in source, such as {@code java.util.UUID}
 * @param valueType the type of the values as written in source, with its type arguments
 * @param ttl how long an entry lives after it was written; empty if it never expires
 * @param maxBatch the largest batch that the cache takes
 * @param format how structured values are stored
 * @param codec encodes and decodes the values
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
@CheckReturnValue
@SuppressWarnings("UnusedTypeParameter") // K says whose definition it is
public record CacheDefinition<K, V>(
        String namespace,
        String keyType,
        String valueType,
        Optional<Duration> ttl,
        int maxBatch,
        Format format,
        Codec<V> codec) {

    /**
     * Makes a definition of components that are all present.
     *
     * @param namespace the first part of every key
     * @param keyType the type of the keys
     * @param valueType the type of the values
     * @param ttl how long an entry lives
     * @param maxBatch the largest batch
     * @param format how structured values are stored
     * @param codec encodes and decodes the values
     */
    public CacheDefinition {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(keyType, "keyType");
        Objects.requireNonNull(valueType, "valueType");
        Objects.requireNonNull(ttl, "ttl");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(codec, "codec");
    }
}
