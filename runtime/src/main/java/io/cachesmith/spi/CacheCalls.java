package io.cachesmith.spi;

import io.cachesmith.Batch;
import io.cachesmith.CacheConfig;
import io.cachesmith.CacheDefinition;
import io.cachesmith.CacheValidationException;
import io.cachesmith.EntryBatch;
import io.cachesmith.spi.Store.PutMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one pipeline of a cache, from keys and values to a store and back. Each operation checks its arguments, encodes, and
 * begins a {@link Call}; reading one key takes two steps, since a hit that is there at once is worth no object more.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class CacheCalls<K, V> {

    private static final Duration LONGEST_TTL = Duration.ofDays(3650);

    final CacheContext context;
    final CacheDefinition<K, V> definition;
    final Counters counters = new Counters();
    final ValueCoder<V> coder;
    final Flights<V> flights = new Flights<>();
    final long timeoutNanos;
    final long ttlMillis;

    /** Removes what cannot be decoded, unless a good value was written meanwhile. */
    final Consumer<Store.Entry> remove;

    private final KeySpace<K> keys;

    CacheCalls(CacheContext context, DefinitionBuilder<K, V> facts, Function<K, String> keyText) {
        CacheConfig config = context.config();
        this.context = context;
        definition = facts.build();
        coder = new ValueCoder<>(definition, counters);
        keys = new KeySpace<>(definition.namespace(), facts.canonicalKeys(), keyText, config, counters);
        timeoutNanos = config.commandTimeout().toNanos();
        remove = corrupt -> context.store().removeIfEqual(corrupt.key(), corrupt.value(), timeoutNanos);
        ttlMillis = definition.ttl().map(CacheCalls::toMillis).orElse(Store.NO_EXPIRY);
    }

    /** Returns null for a key that cannot be cached. */
    @Nullable
    StoreKey storeKey(K key) {
        return keys.storeKey(Objects.requireNonNull(key, "key"));
    }

    Keyed<K> keyed(K key) {
        return new Keyed<>(key, storeKey(key));
    }

    /** Asks for the bytes of a key; there are none for one that cannot be cached. */
    Reply<byte @Nullable []> read(@Nullable StoreKey storeKey) {
        return storeKey == null ? Reply.of(null) : context.store().get(storeKey, timeoutNanos);
    }

    /** Makes the value of what {@link #read} brought; null if there is none. */
    @Nullable
    V value(@Nullable StoreKey storeKey, Reply.Settled<byte @Nullable []> reply) {
        if (reply instanceof Reply.Value<byte @Nullable []> answered) {
            return value(storeKey, answered.value(), remove);
        }
        counters.readFailures.increment();
        counters.misses.increment();
        return null;
    }

    private @Nullable V value(
            @Nullable StoreKey storeKey, byte @Nullable [] bytes, Consumer<? super Store.Entry> corrupt) {
        // without a key there are no bytes
        V value = bytes == null || storeKey == null ? null : coder.decode(storeKey, bytes, corrupt);
        (value == null ? counters.misses : counters.hits).increment();
        return value;
    }

    /** Checks a batch of keys. */
    List<Keyed<K>> keyed(Batch<? extends K> batch) {
        checkBatch(batch.size());
        List<Keyed<K>> keyed = new ArrayList<>(batch.size());
        for (K key : batch) {
            keyed.add(new Keyed<>(key, storeKey(key)));
        }
        return keyed;
    }

    private static List<StoreKey> cacheable(List<? extends Keyed<?>> keyed) {
        List<StoreKey> storeKeys = new ArrayList<>(keyed.size());
        for (Keyed<?> key : keyed) {
            if (key.storeKey() != null) {
                storeKeys.add(key.storeKey());
            }
        }
        return storeKeys;
    }

    Call<?, Map<K, V>> getAll(List<Keyed<K>> keyed) {
        List<StoreKey> storeKeys = cacheable(keyed);
        counters.misses.add(keyed.size() - storeKeys.size());
        return storeKeys.isEmpty()
                ? Call.of(Map.of())
                : new Call<>(
                        context.store().getAll(storeKeys, timeoutNanos), reply -> readAll(keyed, storeKeys, reply));
    }

    private Map<K, V> readAll(
            List<Keyed<K>> keyed, List<StoreKey> storeKeys, Reply.Settled<List<byte @Nullable []>> reply) {
        if (!(reply instanceof Reply.Value<List<byte @Nullable []>> answered)) {
            counters.readFailures.add(storeKeys.size());
            counters.misses.add(storeKeys.size());
            return Map.of();
        }
        Map<K, V> hits = new LinkedHashMap<>();
        List<Store.Entry> corrupt = new ArrayList<>();
        Iterator<byte @Nullable []> values = answered.value().iterator();
        for (Keyed<K> key : keyed) {
            if (key.storeKey() != null) {
                V value = value(key.storeKey(), values.next(), corrupt::add);
                if (value != null) {
                    hits.put(key.key(), value);
                }
            }
        }
        if (!corrupt.isEmpty()) {
            context.store().removeAllIfEqual(corrupt, timeoutNanos);
        }
        return Collections.unmodifiableMap(hits);
    }

    Call<?, Boolean> put(K key, V value, long ttlMillis, PutMode mode) {
        Objects.requireNonNull(key, "key");
        byte[] bytes = coder.encode(Objects.requireNonNull(value, "value"));
        StoreKey storeKey = storeKey(key);
        if (storeKey == null) {
            counters.droppedWrites.increment();
            return Call.of(false);
        }
        flights.overtake(storeKey);
        Store.Entry entry = new Store.Entry(storeKey, bytes);
        return new Call<>(context.store().put(entry, ttlMillis, mode, timeoutNanos), reply -> {
            flights.overtake(storeKey);
            boolean stored = reply instanceof Reply.Value<Boolean> answered && answered.value();
            if (stored) {
                counters.puts.increment();
            } else if (mode == PutMode.ALWAYS || reply instanceof Reply.Failed) {
                counters.droppedWrites.increment();
            }
            return stored;
        });
    }

    Call<?, @Nullable Void> putAll(EntryBatch<? extends K, ? extends V> batch) {
        checkBatch(batch.size());
        List<Store.Entry> entries = new ArrayList<>(batch.size());
        int position = 0;
        for (Map.Entry<? extends K, ? extends V> entry : batch) {
            byte[] bytes = coder.encodeAt(entry.getValue(), position++);
            StoreKey storeKey = storeKey(entry.getKey());
            if (storeKey == null) {
                counters.droppedWrites.increment();
            } else {
                entries.add(new Store.Entry(storeKey, bytes));
            }
        }
        if (entries.isEmpty()) {
            return Call.of(null);
        }
        entries.forEach(entry -> flights.overtake(entry.key()));
        return new Call<>(context.store().putAll(entries, ttlMillis, timeoutNanos), reply -> {
            entries.forEach(entry -> flights.overtake(entry.key()));
            countWrites(reply, entries.size());
            return null;
        });
    }

    /** Counts what became of several writes that are not conditional. */
    void countWrites(Reply.Settled<List<Boolean>> reply, int sent) {
        long stored = acknowledged(reply);
        counters.puts.add(stored);
        counters.droppedWrites.add(sent - stored);
    }

    private static long acknowledged(Reply.Settled<List<Boolean>> reply) {
        return reply instanceof Reply.Value<List<Boolean>> answered
                ? answered.value().stream().filter(done -> done).count()
                : 0;
    }

    Call<?, @Nullable Void> invalidateAll(List<Keyed<K>> keyed) {
        List<StoreKey> storeKeys = cacheable(keyed);
        if (storeKeys.isEmpty()) {
            return Call.of(null);
        }
        storeKeys.forEach(flights::overtake);
        return new Call<>(context.store().invalidateAll(storeKeys, timeoutNanos), reply -> {
            storeKeys.forEach(flights::overtake);
            long removed = acknowledged(reply);
            counters.invalidations.add(removed);
            counters.droppedWrites.add(storeKeys.size() - removed);
            return null;
        });
    }

    Call<?, Boolean> contains(K key) {
        StoreKey storeKey = storeKey(key);
        return storeKey == null
                ? Call.of(false)
                : new Call<>(context.store().contains(storeKey, timeoutNanos), this::isTrue);
    }

    Call<?, Optional<Duration>> remainingTtl(K key) {
        StoreKey storeKey = storeKey(key);
        return storeKey == null
                ? Call.of(Optional.empty())
                : new Call<>(context.store().remainingTtl(storeKey, timeoutNanos), this::remaining);
    }

    private Optional<Duration> remaining(Reply.Settled<Long> reply) {
        if (reply instanceof Reply.Value<Long> answered) {
            long millis = answered.value();
            return millis == Store.NO_ENTRY || millis == Store.NO_EXPIRY
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(millis));
        }
        counters.readFailures.increment();
        return Optional.empty();
    }

    Call<?, Boolean> touch(K key, long ttlMillis) {
        StoreKey storeKey = storeKey(key);
        return storeKey == null
                ? Call.of(false)
                : new Call<>(context.store().touch(storeKey, ttlMillis, timeoutNanos), this::isTrue);
    }

    private boolean isTrue(Reply.Settled<Boolean> reply) {
        if (reply instanceof Reply.Value<Boolean> answered) {
            return answered.value();
        }
        counters.readFailures.increment();
        return false;
    }

    Call<?, @Nullable Void> clear() {
        flights.overtakeAll();
        return new Call<>(context.store().clear(keys.prefix(), timeoutNanos), reply -> {
            flights.overtakeAll();
            if (reply instanceof Reply.Failed) {
                counters.droppedWrites.increment();
            }
            return null;
        });
    }

    private void checkBatch(int size) {
        if (size > definition.maxBatch()) {
            throw new CacheValidationException(
                    "The batch has " + size + " elements, and cache " + definition.namespace() + " takes "
                            + definition.maxBatch() + ". Use batches() or entryBatches() of the cache to split them.");
        }
    }

    /** Checks a caller's time to live and rounds it up: nothing may live shorter than asked for because of its unit. */
    static long toMillis(Duration ttl) {
        if (ttl.isZero() || ttl.isNegative() || ttl.compareTo(LONGEST_TTL) > 0) {
            throw new CacheValidationException("The time to live is " + ttl
                    + ". Use a positive duration of at most ten years (" + LONGEST_TTL + ").");
        }
        return ttl.plusNanos(999_999).toMillis();
    }
}
