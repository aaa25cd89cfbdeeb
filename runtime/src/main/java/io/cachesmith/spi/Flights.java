package io.cachesmith.spi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The loads that are under way in this process, by key: whoever comes while there is one waits for it instead of loading.
 *
 * @param <V> the type of the values
 */
final class Flights<V> {

    /** A flight that takes too long for others to wait for. */
    private record Stuck<V>(StoreKey storeKey, Flight<V> flight) {}

    private final ConcurrentMap<StoreKey, Flight<V>> underWay = new ConcurrentHashMap<>();
    private final Set<Stuck<V>> stuck = ConcurrentHashMap.newKeySet();

    /** Returns the flight to wait for, which is the given one if there was none. */
    Flight<V> join(StoreKey storeKey, Flight<V> own) {
        Flight<V> other = underWay.putIfAbsent(storeKey, own);
        return other == null ? own : other;
    }

    /**
     * Notes that a key is written or removed: later callers begin a flight of their own, those that wait already keep the old
     * one, and the old one stores nothing.
     */
    void overtake(StoreKey storeKey) {
        Flight<V> flight = underWay.remove(storeKey);
        if (flight != null) {
            flight.overtake();
        }
        if (!stuck.isEmpty()) {
            stuck.stream()
                    .filter(each -> each.storeKey().equals(storeKey))
                    .forEach(each -> each.flight().overtake());
        }
    }

    void overtakeAll() {
        underWay.keySet().forEach(this::overtake);
        stuck.forEach(each -> each.flight().overtake());
    }

    /** Lets later callers begin a flight of their own, because this one takes too long; it may still store what it finds. */
    void giveUp(StoreKey storeKey, Flight<V> flight) {
        Stuck<V> entry = new Stuck<>(storeKey, flight);
        boolean first = stuck.add(entry);
        boolean landedOrOvertaken = first && !underWay.remove(storeKey, flight);
        if (landedOrOvertaken || flight.landing().isDone()) {
            stuck.remove(entry);
        }
    }

    /** Ends a flight, and no other that has taken its place meanwhile. */
    void land(StoreKey storeKey, Flight<V> flight, Landing<V> landing) {
        underWay.remove(storeKey, flight);
        flight.landing().complete(landing);
        stuck.remove(new Stuck<>(storeKey, flight));
    }
}
