package io.cachesmith.benchmarks.peer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A cache as the users of one library would have it. Entries live for {@value #TTL_SECONDS} seconds. Safe for use by several threads. */
public interface PeerCache extends AutoCloseable {

    /** How long entries live. */
    int TTL_SECONDS = 600;

    /** Finds the value under a key, or null. */
    @Nullable
    Object get(UUID key);

    /** Stores a value, and waits until the server has said so. */
    void put(UUID key, Object value);

    /** Forgets what is under a key, if anything is, and waits until the server has said so. */
    default void invalidate(UUID key) {
        throw notOffered();
    }

    /** Finds the value under a key, or stores the one that everybody has. */
    default Object getOrLoad(UUID key) {
        throw notOffered();
    }

    /** Finds the values under several keys. */
    default Object getAll(Set<UUID> keys) {
        throw notOffered();
    }

    /** Stores several values, each with its time to live, and waits until the server has said so. */
    default void putAll(Map<UUID, Object> entries) {
        throw notOffered();
    }

    /** Finds the value under a key, later. */
    default CompletableFuture<?> getAsync(UUID key) {
        throw notOffered();
    }

    /** Stores a value, later. */
    default CompletableFuture<?> putAsync(UUID key, Object value) {
        throw notOffered();
    }

    @Override
    void close();

    /** Makes sure that what will be measured is a hit, and that it gives what was stored. */
    static void check(PeerCache cache, UUID key, Object value) {
        same(cache.get(key), value);
    }

    /** Makes sure that what was found is what was stored. */
    static void same(@Nullable Object found, Object value) {
        boolean same = found instanceof Integer length ? length > 0 : Objects.deepEquals(found, value);
        if (!same) {
            throw new IllegalStateException("The cache does not return what was stored: " + found);
        }
    }

    private static UnsupportedOperationException notOffered() {
        return new UnsupportedOperationException("This library has no such operation");
    }
}
