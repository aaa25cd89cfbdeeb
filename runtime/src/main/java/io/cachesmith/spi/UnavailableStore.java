package io.cachesmith.spi;

import io.cachesmith.Health;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store in permanent outage: nothing is answered and nothing is kept. */
final class UnavailableStore implements Store {

    private final StoreFailure reason;
    private final Health health;

    private UnavailableStore(StoreFailure reason, Health health) {
        this.reason = reason;
        this.health = health;
    }

    static Store outage() {
        return new UnavailableStore(
                StoreFailure.UNAVAILABLE, new Health(Health.State.DEGRADED, Duration.ZERO, "permanently unavailable"));
    }

    static Store closed() {
        return new UnavailableStore(StoreFailure.CLOSED, new Health(Health.State.CLOSED, Duration.ZERO, "closed"));
    }

    private <T extends @Nullable Object> Reply<T> failed() {
        return new Reply.Failed<>(reason);
    }

    @Override
    public Reply<byte @Nullable []> get(StoreKey key, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<List<byte @Nullable []>> getAll(List<StoreKey> keys, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<List<Boolean>> putAll(List<Entry> entries, long ttlMillis, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<List<Boolean>> invalidateAll(List<StoreKey> keys, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<Boolean> removeIfEqual(StoreKey key, byte[] value, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<Boolean> contains(StoreKey key, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<Long> remainingTtl(StoreKey key, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<Boolean> touch(StoreKey key, long ttlMillis, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<@Nullable Void> clear(String keyPrefix, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent, long timeoutNanos) {
        return failed();
    }

    @Override
    public Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos) {
        return failed();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void close() {}
}
