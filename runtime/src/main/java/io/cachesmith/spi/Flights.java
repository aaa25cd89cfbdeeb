package io.cachesmith.spi;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The loads that are under way in this process, by key: whoever comes while there is one waits for it instead of loading.
 *
 * @param <V> the type of the values
 */
final class Flights<V> {

    private final ConcurrentMap<String, Flight<V>> underWay = new ConcurrentHashMap<>();

    /** Returns the flight to wait for, which is the given one if there was none. */
    Flight<V> join(String storeKey, Flight<V> own) {
        Flight<V> other = underWay.putIfAbsent(storeKey, own);
        return other == null ? own : other;
    }

    /** Lets later callers begin a flight of their own; those that wait already keep the old one. */
    void detach(String storeKey) {
        underWay.remove(storeKey);
    }

    void detachAll() {
        underWay.clear();
    }

    /** Ends a flight, and no other that has taken its place meanwhile. */
    void land(String storeKey, Flight<V> flight, Landing<V> landing) {
        underWay.remove(storeKey, flight);
        flight.landing().complete(landing);
    }
}
