package io.cachesmith.memory;

import com.github.benmanes.caffeine.cache.Expiry;

/** Lets every entry expire at the moment that it names, whatever is done to its key without replacing it. */
final class EntryExpiry implements Expiry<String, TimedValue> {

    @Override
    public long expireAfterCreate(String key, TimedValue entry, long currentTime) {
        return entry.expires() ? entry.remainingNanos(currentTime) : Long.MAX_VALUE;
    }

    @Override
    public long expireAfterUpdate(String key, TimedValue entry, long currentTime, long currentDuration) {
        return expireAfterCreate(key, entry, currentTime);
    }

    @Override
    public long expireAfterRead(String key, TimedValue entry, long currentTime, long currentDuration) {
        return currentDuration;
    }
}
