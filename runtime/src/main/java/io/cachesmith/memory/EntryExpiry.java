package io.cachesmith.memory;

import com.github.benmanes.caffeine.cache.Expiry;
import io.cachesmith.spi.StoreKey;

/** Lets every entry expire at the moment that it names, whatever is done to its key without replacing it. */
final class EntryExpiry implements Expiry<StoreKey, TimedValue> {

    @Override
    public long expireAfterCreate(StoreKey key, TimedValue entry, long currentTime) {
        return entry.expires() ? entry.remainingNanos(currentTime) : Long.MAX_VALUE;
    }

    @Override
    public long expireAfterUpdate(StoreKey key, TimedValue entry, long currentTime, long currentDuration) {
        return expireAfterCreate(key, entry, currentTime);
    }

    @Override
    public long expireAfterRead(StoreKey key, TimedValue entry, long currentTime, long currentDuration) {
        return currentDuration;
    }
}
