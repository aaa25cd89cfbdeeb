package io.cachesmith.spi;

import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.Present;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to find values for keys that missed. It claims the keys that nobody else loads, acquires their leases, takes
 * what the loader found, fills the store and lands the flights; then it takes what other flights brought. What is left is
 * for the next round. Loading and waiting are its driver's: one waits, the other does not.
 *
 * <p>Its own keys are loaded before anybody is waited for, so two batches cannot wait for each other (consistency of
 * batches {@code a,b} and {@code b,a}). For one thread at a time.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class LoadRound<K, V> {

    /** A key that this round loads and others wait for. */
    private static final class Claim<K, V> {

        private final K key;
        private final StoreKey storeKey;
        private final Flight<V> flight;
        private @Nullable Granted lease;

        Claim(K key, StoreKey storeKey, Flight<V> flight) {
            this.key = key;
            this.storeKey = storeKey;
            this.flight = flight;
        }
    }

    private final CacheCalls<K, V> calls;
    private final Class<?> loaderClass;
    private final List<Claim<K, V>> claims = new ArrayList<>();
    private final List<K> direct = new ArrayList<>();
    private final Map<Keyed<K>, Flight<V>> joined = new LinkedHashMap<>();
    private final Map<K, V> found = new LinkedHashMap<>();
    private final List<Keyed<K>> again = new ArrayList<>();
    private boolean late;

    private LoadRound(CacheCalls<K, V> calls, Class<?> loaderClass) {
        this.calls = calls;
        this.loaderClass = loaderClass;
    }

    /**
     * Begins a round that waits for others.
     *
     * @param leader the thread that will load; null if none waits
     */
    static <K, V> LoadRound<K, V> begin(
            CacheCalls<K, V> calls, List<Keyed<K>> misses, Class<?> loaderClass, @Nullable Thread leader) {
        LoadRound<K, V> round = new LoadRound<>(calls, loaderClass);
        misses.forEach(miss -> round.claim(miss, leader));
        return round;
    }

    /** Begins a round that waits for nobody and stores nothing, because others have been waited for in vain. */
    static <K, V> LoadRound<K, V> alone(CacheCalls<K, V> calls, List<Keyed<K>> misses, Class<?> loaderClass) {
        LoadRound<K, V> round = new LoadRound<>(calls, loaderClass);
        misses.forEach(miss -> round.direct.add(miss.key()));
        return round;
    }

    private void claim(Keyed<K> miss, @Nullable Thread leader) {
        if (miss.storeKey() == null) {
            direct.add(miss.key());
            return;
        }
        Flight<V> own = new Flight<>(leader);
        Flight<V> flight = calls.flights.join(miss.storeKey(), own);
        if (flight == own) {
            claims.add(new Claim<>(miss.key(), miss.storeKey(), own));
        } else if (flight.isLedBy(leader)) {
            // this thread is inside of its own load of the key, and would wait for itself
            direct.add(miss.key());
        } else {
            joined.put(miss, flight);
        }
    }

    /** Asks the store for the leases of the claims, and takes those values that are there meanwhile. */
    Call<?, Boolean> acquire() {
        return acquire(claims, false);
    }

    /** Asks once more, for the claims whose values are there and cannot be decoded. */
    Call<?, Boolean> acquireUndecodable() {
        return acquire(claims.stream().filter(claim -> claim.lease == null).toList(), true);
    }

    /** The result is whether some values are there and cannot be decoded. */
    private Call<?, Boolean> acquire(List<Claim<K, V>> wanted, boolean evenIfPresent) {
        if (wanted.isEmpty()) {
            return Call.of(false);
        }
        List<Claim<K, V>> asked = List.copyOf(wanted);
        List<StoreKey> storeKeys = asked.stream().map(claim -> claim.storeKey).toList();
        Reply<List<Lease>> sent = calls.context.store().acquire(storeKeys, evenIfPresent, calls.timeoutNanos);
        return new Call<>(sent, reply -> {
            if (reply instanceof Reply.Value<List<Lease>> answered) {
                return grant(asked, answered.value());
            }
            if (sent instanceof Reply.Pending<List<Lease>> late) {
                var unused = late.answer().thenAccept(answer -> giveBack(storeKeys, answer));
            }
            return false;
        });
    }

    /** What is granted after its load has begun protects nothing, and would keep others from storing. */
    private void giveBack(List<StoreKey> storeKeys, Reply.Settled<List<Lease>> late) {
        if (late instanceof Reply.Value<List<Lease>> answered) {
            List<Fill> fills = new ArrayList<>();
            for (int i = 0; i < storeKeys.size(); i++) {
                if (answered.value().get(i) instanceof Granted granted) {
                    fills.add(new Fill(storeKeys.get(i), granted.token(), null));
                }
            }
            fill(fills);
        }
    }

    private boolean grant(List<Claim<K, V>> asked, List<Lease> leases) {
        boolean undecodable = false;
        for (int i = 0; i < asked.size(); i++) {
            Claim<K, V> claim = asked.get(i);
            if (leases.get(i) instanceof Granted granted) {
                claim.lease = granted;
            } else if (leases.get(i) instanceof Present present) {
                undecodable |= !takePresent(claim, present.value());
            }
        }
        return undecodable;
    }

    private boolean takePresent(Claim<K, V> claim, byte[] bytes) {
        V value = calls.coder.decode(claim.storeKey, bytes, calls.remove);
        if (value == null) {
            return false;
        }
        found.put(claim.key, value);
        claims.remove(claim);
        calls.flights.land(claim.storeKey, claim.flight, new Landing.Found<>(value, bytes));
        return true;
    }

    /** Returns the keys that are this round's to load; unmodifiable. */
    Set<K> toLoad() {
        Set<K> keys = new LinkedHashSet<>();
        claims.forEach(claim -> keys.add(claim.key));
        keys.addAll(direct);
        return Collections.unmodifiableSet(keys);
    }

    /** Takes what the loader found. */
    void loaded(Map<K, V> values) {
        Set<K> asked = toLoad();
        calls.counters.loads.add(asked.size());
        calls.counters.unrequestedKeys.add(
                values.keySet().stream().filter(key -> !asked.contains(key)).count());
        for (K key : direct) {
            take(key, values);
        }
        List<Landing<V>> landings = new ArrayList<>(claims.size());
        List<Fill> fills = new ArrayList<>(claims.size());
        for (Claim<K, V> claim : claims) {
            V value = take(claim.key, values);
            byte[] bytes = value == null ? null : calls.coder.encodeLoaded(value);
            landings.add(value == null ? new Landing.None<>() : new Landing.Found<>(value, bytes));
            // a lost invalidation leaves the lease in place, and still overtakes the flight
            addFill(fills, claim, claim.flight.isOvertaken() ? null : bytes);
        }
        // filled before landed: whoever comes after the flight finds the entry
        fill(fills);
        for (int i = 0; i < landings.size(); i++) {
            calls.flights.land(claims.get(i).storeKey, claims.get(i).flight, landings.get(i));
        }
        claims.clear();
    }

    private @Nullable V take(K key, Map<K, V> values) {
        V value = values.get(key);
        if (value != null) {
            found.put(key, value);
        }
        return value;
    }

    /** Ends every flight that has not landed. Does nothing the second time. */
    void crashed(Throwable cause) {
        List<Fill> fills = new ArrayList<>(claims.size());
        claims.forEach(claim -> addFill(fills, claim, null));
        // given back before landed: whoever waited and loads now is granted the lease
        fill(fills);
        for (Claim<K, V> claim : claims) {
            calls.flights.land(claim.storeKey, claim.flight, new Landing.Crashed<>(cause, loaderClass));
        }
        claims.clear();
    }

    private static void addFill(List<Fill> fills, Claim<?, ?> claim, byte @Nullable [] bytes) {
        if (claim.lease != null) {
            fills.add(new Fill(claim.storeKey, claim.lease.token(), bytes));
        }
    }

    /** Sent and not waited for: all commands of a key take effect in order. */
    private void fill(List<Fill> fills) {
        if (fills.isEmpty()) {
            return;
        }
        int values = (int) fills.stream().filter(fill -> fill.value() != null).count();
        var unused = new Call<>(calls.context.store().fill(fills, calls.ttlMillis, calls.timeoutNanos), reply -> {
                    calls.countWrites(reply, values);
                    return null;
                })
                .future(calls.timeoutNanos, calls.context.executor());
    }

    /** Returns the flights of others that have to be waited for. */
    Map<Keyed<K>, Flight<V>> joined() {
        return joined;
    }

    /**
     * Takes what another's flight brought.
     *
     * @return what the caller has to fail with, or null
     */
    @Nullable
    Throwable landed(Keyed<K> miss, Landing<V> landing) {
        if (landing instanceof Landing.Found<V> other) {
            V value = calls.coder.share(other.value(), other.bytes());
            if (value == null) {
                again.add(miss);
            } else {
                found.put(miss.key(), value);
            }
        } else if (landing instanceof Landing.Crashed<V> crash && crash.concerns(loaderClass)) {
            return crash.cause();
        } else if (!(landing instanceof Landing.None)) {
            if (landing instanceof Landing.Late<V> giveUp) {
                late = true;
                giveUpIfStuck(miss, giveUp);
            }
            again.add(miss);
        }
        return null;
    }

    /** A load that takes too long must not make everybody wait who comes after. */
    private void giveUpIfStuck(Keyed<K> miss, Landing.Late<V> giveUp) {
        Flight<V> stuck = joined.get(miss);
        if (giveUp.tooLong() && stuck != null && miss.storeKey() != null) {
            calls.flights.giveUp(miss.storeKey(), stuck);
        }
    }

    /** Returns the keys that another round must see to. */
    List<Keyed<K>> again() {
        return again;
    }

    /** Returns whether others were waited for in vain. */
    boolean late() {
        return late;
    }

    /** Returns the values that this round found, by key. */
    Map<K, V> found() {
        return found;
    }
}
