package io.cachesmith.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.cachesmith.CacheConfig;
import io.cachesmith.Health;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.StoreKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in this process, as bytes, so that whatever works here works on a server. Bounded; every answer is there at
 * once.
 */
public final class MemoryStore implements Store {

    /** How long a load may take and still be stored. */
    private static final long LEASE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final Health UP = new Health(Health.State.UP, Duration.ZERO, "in memory");

    private final Cache<StoreKey, TimedValue> cache;

    /** The same entries as {@link #cache}; its {@code compute} makes the steps on one key atomic, those on its lease too. */
    private final ConcurrentMap<StoreKey, TimedValue> entries;

    /** The token of every lease that is held, by key; only granted and tested inside a compute of that key. */
    private final ConcurrentMap<StoreKey, HeldLease> leases = new ConcurrentHashMap<>();

    /**
     * A lease that a load holds.
     *
     * @param token tells it from others of the key
     * @param endsAtNanos when it ends by itself, so that a load that hangs does not keep others from storing
     */
    private record HeldLease(long token, long endsAtNanos) {

        boolean isHeldAt(long nowNanos) {
            return endsAtNanos - nowNanos > 0;
        }
    }

    private final AtomicLong tokens = new AtomicLong();
    private final Ticker ticker;

    /**
     * Opens a store.
     *
     * @param config its bound and its clock
     */
    public MemoryStore(CacheConfig config) {
        ticker = ticker(config.clock());
        cache = Caffeine.newBuilder()
                .maximumSize(config.memoryMaxEntries())
                .expireAfter(new EntryExpiry())
                .ticker(ticker)
                // evicting on the caller's thread keeps the bound without a thread of its own
                .executor(Runnable::run)
                .build();
        entries = cache.asMap();
    }

    private static Ticker ticker(InstantSource clock) {
        if (clock.equals(InstantSource.system())) {
            return Ticker.systemTicker();
        }
        return () -> {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        };
    }

    private TimedValue timed(byte[] value, long ttlMillis) {
        return new TimedValue(
                value,
                ttlMillis == NO_EXPIRY ? TimedValue.NEVER : ticker.read() + TimeUnit.MILLISECONDS.toNanos(ttlMillis));
    }

    @Override
    public Reply<byte @Nullable []> get(StoreKey key, long timeoutNanos) {
        return Reply.of(read(key));
    }

    private byte @Nullable [] read(StoreKey key) {
        TimedValue entry = cache.getIfPresent(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public Reply<List<byte @Nullable []>> getAll(List<StoreKey> keys, long timeoutNanos) {
        return forEach(keys, this::read);
    }

    @Override
    public Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos) {
        return Reply.of(write(entry, ttlMillis, mode));
    }

    private boolean write(Entry entry, long ttlMillis, PutMode mode) {
        TimedValue fresh = timed(entry.value(), ttlMillis);
        return entries.compute(entry.key(), (key, present) -> {
                    boolean wanted = switch (mode) {
                        case ALWAYS -> true;
                        case IF_ABSENT -> present == null;
                        case IF_PRESENT -> present != null;
                    };
                    if (!wanted) {
                        return present;
                    }
                    leases.remove(key);
                    return fresh;
                })
                == fresh;
    }

    @Override
    public Reply<List<Boolean>> putAll(List<Entry> batch, long ttlMillis, long timeoutNanos) {
        return forEach(batch, entry -> write(entry, ttlMillis, PutMode.ALWAYS));
    }

    @Override
    public Reply<List<Boolean>> invalidateAll(List<StoreKey> keys, long timeoutNanos) {
        return forEach(keys, key -> {
            remove(key);
            return true;
        });
    }

    private void remove(StoreKey key) {
        entries.compute(key, (same, present) -> {
            leases.remove(same);
            return null;
        });
    }

    @Override
    public Reply<Boolean> removeIfEqual(StoreKey key, byte[] value, long timeoutNanos) {
        TimedValue present = entries.get(key);
        boolean removed = present != null && Arrays.equals(present.value(), value) && entries.remove(key, present);
        return Reply.of(removed);
    }

    @Override
    public Reply<Boolean> contains(StoreKey key, long timeoutNanos) {
        return Reply.of(entries.containsKey(key));
    }

    @Override
    public Reply<Long> remainingTtl(StoreKey key, long timeoutNanos) {
        TimedValue present = cache.getIfPresent(key);
        if (present == null) {
            return Reply.of(NO_ENTRY);
        }
        return Reply.of(present.expires() ? toMillis(present.remainingNanos(ticker.read())) : NO_EXPIRY);
    }

    /** Rounded up, so that what is still there has at least a millisecond to live. */
    private static long toMillis(long nanos) {
        return (nanos + 999_999) / 1_000_000;
    }

    @Override
    public Reply<Boolean> touch(StoreKey key, long ttlMillis, long timeoutNanos) {
        TimedValue touched = entries.computeIfPresent(key, (same, present) -> timed(present.value(), ttlMillis));
        return Reply.of(touched != null);
    }

    @Override
    public Reply<@Nullable Void> clear(String keyPrefix, long timeoutNanos) {
        // leases first: a load that began before either filled already or finds its lease gone
        for (ConcurrentMap<StoreKey, ?> map : List.of(leases, entries)) {
            for (StoreKey key : map.keySet()) {
                if (key.startsWith(keyPrefix)) {
                    remove(key);
                }
            }
        }
        return Reply.of(null);
    }

    @Override
    public Reply<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent, long timeoutNanos) {
        return forEach(keys, key -> acquire(key, evenIfPresent));
    }

    private Lease acquire(StoreKey key, boolean evenIfPresent) {
        Lease[] lease = new Lease[1];
        entries.compute(key, (same, present) -> {
            if (present != null && !evenIfPresent) {
                lease[0] = new Present(present.value());
                return present;
            }
            HeldLease held = leases.get(same);
            if (held != null && held.isHeldAt(ticker.read())) {
                lease[0] = new Held();
            } else {
                long token = tokens.incrementAndGet();
                leases.put(same, new HeldLease(token, ticker.read() + LEASE_NANOS));
                lease[0] = new Granted(token);
            }
            return present;
        });
        return lease[0];
    }

    @Override
    public Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos) {
        return forEach(fills, fill -> fill(fill, ttlMillis));
    }

    private boolean fill(Fill fill, long ttlMillis) {
        byte[] value = fill.value();
        TimedValue fresh = value == null ? null : timed(value, ttlMillis);
        TimedValue after = entries.compute(fill.key(), (key, present) -> {
            HeldLease lease = leases.get(key);
            if (lease == null || lease.token() != fill.token()) {
                return present;
            }
            if (fresh == null) {
                leases.remove(key);
            }
            return fresh != null && lease.isHeldAt(ticker.read()) ? fresh : present;
        });
        boolean filled = fresh != null && after == fresh;
        if (filled) {
            // not before the entry is there: a clear that no longer finds the lease has to find the entry
            leases.computeIfPresent(fill.key(), (key, lease) -> lease.token() == fill.token() ? null : lease);
        }
        return filled;
    }

    private static <T, R extends @Nullable Object> Reply<List<R>> forEach(List<T> inputs, Function<T, R> step) {
        List<R> results = new ArrayList<>(inputs.size());
        for (T input : inputs) {
            results.add(step.apply(input));
        }
        return Reply.of(results);
    }

    @Override
    public Health health() {
        return UP;
    }

    @Override
    public void close() {
        cache.invalidateAll();
        leases.clear();
    }
}
