package io.cachesmith.spi;

import io.cachesmith.Health;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes under keys. It never sees a user's type, and what is above it never sees a driver.
 *
 * <p>No operation blocks, throws for anything that a server does, or runs a caller's code. Each answers within its timeout, or
 * the caller gives it up. All operations on one key from one process take effect in the order in which they were called.
 *
 * <p>Byte arrays that are handed in belong to the store, those that it answers with are not to be changed.
 *
 * <p><b>Leases</b> keep a value out of the store whose load began before an invalidation: a load acquires a lease before it
 * reads the source and fills the entry only if it still holds it. Everything that writes or removes an entry ends its lease
 * (Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1).
 *
 * <p>Implementations are safe for use by any number of threads.
 */
public interface Store extends AutoCloseable {

    /** The time to live of entries that never expire. */
    long NO_EXPIRY = Long.MAX_VALUE;

    /** What {@link #remainingTtl} answers where there is no entry. */
    long NO_ENTRY = -1;

    /** When a put takes effect. */
    enum PutMode {
        /** Whatever there is. */
        ALWAYS,
        /** Only where there is no entry. */
        IF_ABSENT,
        /** Only where there is an entry. */
        IF_PRESENT
    }

    /**
     * An entry to be written.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(StoreKey key, byte[] value) {}

    /** What a load learns when it asks for the lease of a key. */
    sealed interface Lease {}

    /**
     * The lease is the caller's.
     *
     * @param token tells it from every other lease of the key
     */
    record Granted(long token) implements Lease {}

    /**
     * There is a value meanwhile, and no lease was taken.
     *
     * @param value the value
     */
    record Present(byte[] value) implements Lease {}

    /** Another process loads the key. */
    record Held() implements Lease {}

    /**
     * The end of a load.
     *
     * @param key the key
     * @param token of the lease that the load acquired
     * @param value what it found; null to give the lease back without storing anything
     */
    record Fill(StoreKey key, long token, byte @Nullable [] value) {}

    /**
     * Reads an entry.
     *
     * @param key the key
     * @param timeoutNanos how long the caller waits
     * @return the value, or null if there is no entry
     */
    Reply<byte @Nullable []> get(StoreKey key, long timeoutNanos);

    /**
     * Reads several entries at once.
     *
     * @param keys the keys
     * @param timeoutNanos how long the caller waits
     * @return for each key the value, or null if there is no entry
     */
    Reply<List<byte @Nullable []>> getAll(List<StoreKey> keys, long timeoutNanos);

    /**
     * Writes an entry and ends its lease. A write that is not done may end it too.
     *
     * @param entry the entry
     * @param ttlMillis its time to live, or {@link #NO_EXPIRY}
     * @param mode when to write it
     * @param timeoutNanos how long the caller waits
     * @return whether it was written
     */
    Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos);

    /**
     * Writes several entries in one flush, each with its time to live, and ends their leases.
     *
     * @param entries the entries
     * @param ttlMillis the time to live of each, or {@link #NO_EXPIRY}
     * @param timeoutNanos how long the caller waits
     * @return for each entry whether it was written
     */
    Reply<List<Boolean>> putAll(List<Entry> entries, long ttlMillis, long timeoutNanos);

    /**
     * Removes entries and ends their leases.
     *
     * @param keys the keys
     * @param timeoutNanos how long the caller waits
     * @return for each key whether its removal was acknowledged, whether or not there was an entry
     */
    Reply<List<Boolean>> invalidateAll(List<StoreKey> keys, long timeoutNanos);

    /**
     * Removes an entry if its value is still the given one, so that a good value written meanwhile survives.
     *
     * @param key the key
     * @param value the value that was read
     * @param timeoutNanos how long the caller waits
     * @return whether it was removed
     */
    Reply<Boolean> removeIfEqual(StoreKey key, byte[] value, long timeoutNanos);

    /**
     * Removes entries whose values are still the given ones; nobody waits for it. A store that is far away sends one command.
     *
     * @param entries keys with the values that were read
     * @param timeoutNanos how long it may take
     */
    default void removeAllIfEqual(List<Entry> entries, long timeoutNanos) {
        for (Entry entry : entries) {
            removeIfEqual(entry.key(), entry.value(), timeoutNanos);
        }
    }

    /**
     * Finds out whether there is an entry.
     *
     * @param key the key
     * @param timeoutNanos how long the caller waits
     * @return whether there is one
     */
    Reply<Boolean> contains(StoreKey key, long timeoutNanos);

    /**
     * Finds out how long an entry will live.
     *
     * @param key the key
     * @param timeoutNanos how long the caller waits
     * @return the remaining milliseconds, {@link #NO_EXPIRY} or {@link #NO_ENTRY}
     */
    Reply<Long> remainingTtl(StoreKey key, long timeoutNanos);

    /**
     * Gives an entry a new time to live.
     *
     * @param key the key
     * @param ttlMillis the time to live, counted from now; not {@link #NO_EXPIRY}
     * @param timeoutNanos how long the caller waits
     * @return whether there was an entry
     */
    Reply<Boolean> touch(StoreKey key, long ttlMillis, long timeoutNanos);

    /**
     * Removes every entry and ends every lease whose key begins with a prefix.
     *
     * @param keyPrefix the prefix
     * @param timeoutNanos how long the caller waits
     * @return null when it is done
     */
    Reply<@Nullable Void> clear(String keyPrefix, long timeoutNanos);

    /**
     * Asks for the leases of keys that are to be loaded, looking once more whether there is an entry meanwhile.
     *
     * @param keys the keys
     * @param evenIfPresent true to take the lease although there is an entry, because it cannot be decoded
     * @param timeoutNanos how long the caller waits
     * @return for each key what came of it
     */
    Reply<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent, long timeoutNanos);

    /**
     * Ends loads: writes each value whose lease is still held, and ends the leases.
     *
     * @param fills the loads
     * @param ttlMillis the time to live of each entry, or {@link #NO_EXPIRY}
     * @param timeoutNanos how long the caller waits
     * @return for each load whether its value was written
     */
    Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos);

    /**
     * Returns how the store fares, from what it knows already.
     *
     * @return the health
     */
    Health health();

    /**
     * Tells of every change of the health's state. A store that cannot change tells nothing.
     *
     * @param listener called on a thread of the store's, in the order of the changes; it neither throws nor waits
     */
    default void onHealthChange(Consumer<Health> listener) {}

    /**
     * Returns where the entries are, if other stores of this process may keep theirs there, too.
     *
     * @return the server and what of it; it shows no password. Empty for a store of its own
     */
    default Optional<String> place() {
        return Optional.empty();
    }

    /** Releases connections and threads; closing twice is fine. */
    @Override
    void close();
}
