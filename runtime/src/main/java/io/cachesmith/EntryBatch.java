package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * At most {@value TypedCache#MAX_BATCH} entries with different keys, in the order in which they were given. Of equal keys
 * the last value counts, at the place of the first. Values are never hashed or compared.
 *
 * <p>Immutable and safe for use by any number of threads, as far as its keys and values are. It holds no null.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class EntryBatch<K, V> implements Iterable<Map.Entry<K, V>> {

    private static final EntryBatch<?, ?> EMPTY = new EntryBatch<>(List.of());

    /** Unmodifiable, of unmodifiable entries that belong to nobody else. */
    private final List<Map.Entry<K, V>> entries;

    private EntryBatch(List<Map.Entry<K, V>> entries) {
        this.entries = entries;
    }

    /**
     * Makes a batch of one entry.
     *
     * @param k1 a key
     * @param v1 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1) {
        return of(List.of(Map.entry(k1, v1)));
    }

    /**
     * Makes a batch of two entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1, K k2, V v2) {
        return of(List.of(Map.entry(k1, v1), Map.entry(k2, v2)));
    }

    /**
     * Makes a batch of three entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
        return of(List.of(Map.entry(k1, v1), Map.entry(k2, v2), Map.entry(k3, v3)));
    }

    /**
     * Makes a batch of four entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        return of(List.of(Map.entry(k1, v1), Map.entry(k2, v2), Map.entry(k3, v3), Map.entry(k4, v4)));
    }

    /**
     * Makes a batch of five entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        return of(
                List.of(Map.entry(k1, v1), Map.entry(k2, v2), Map.entry(k3, v3), Map.entry(k4, v4), Map.entry(k5, v5)));
    }

    /**
     * Makes a batch of six entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param k6 a key
     * @param v6 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
        return of(List.of(
                Map.entry(k1, v1),
                Map.entry(k2, v2),
                Map.entry(k3, v3),
                Map.entry(k4, v4),
                Map.entry(k5, v5),
                Map.entry(k6, v6)));
    }

    /**
     * Makes a batch of seven entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param k6 a key
     * @param v6 its value
     * @param k7 a key
     * @param v7 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(
            K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
        return of(List.of(
                Map.entry(k1, v1),
                Map.entry(k2, v2),
                Map.entry(k3, v3),
                Map.entry(k4, v4),
                Map.entry(k5, v5),
                Map.entry(k6, v6),
                Map.entry(k7, v7)));
    }

    /**
     * Makes a batch of eight entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param k6 a key
     * @param v6 its value
     * @param k7 a key
     * @param v7 its value
     * @param k8 a key
     * @param v8 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(
            K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7, K k8, V v8) {
        return of(List.of(
                Map.entry(k1, v1),
                Map.entry(k2, v2),
                Map.entry(k3, v3),
                Map.entry(k4, v4),
                Map.entry(k5, v5),
                Map.entry(k6, v6),
                Map.entry(k7, v7),
                Map.entry(k8, v8)));
    }

    /**
     * Makes a batch of nine entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param k6 a key
     * @param v6 its value
     * @param k7 a key
     * @param v7 its value
     * @param k8 a key
     * @param v8 its value
     * @param k9 a key
     * @param v9 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(
            K k1,
            V v1,
            K k2,
            V v2,
            K k3,
            V v3,
            K k4,
            V v4,
            K k5,
            V v5,
            K k6,
            V v6,
            K k7,
            V v7,
            K k8,
            V v8,
            K k9,
            V v9) {
        return of(List.of(
                Map.entry(k1, v1),
                Map.entry(k2, v2),
                Map.entry(k3, v3),
                Map.entry(k4, v4),
                Map.entry(k5, v5),
                Map.entry(k6, v6),
                Map.entry(k7, v7),
                Map.entry(k8, v8),
                Map.entry(k9, v9)));
    }

    /**
     * Makes a batch of ten entries.
     *
     * @param k1 a key
     * @param v1 its value
     * @param k2 a key
     * @param v2 its value
     * @param k3 a key
     * @param v3 its value
     * @param k4 a key
     * @param v4 its value
     * @param k5 a key
     * @param v5 its value
     * @param k6 a key
     * @param v6 its value
     * @param k7 a key
     * @param v7 its value
     * @param k8 a key
     * @param v8 its value
     * @param k9 a key
     * @param v9 its value
     * @param k10 a key
     * @param v10 its value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> of(
            K k1,
            V v1,
            K k2,
            V v2,
            K k3,
            V v3,
            K k4,
            V v4,
            K k5,
            V v5,
            K k6,
            V v6,
            K k7,
            V v7,
            K k8,
            V v8,
            K k9,
            V v9,
            K k10,
            V v10) {
        return of(List.of(
                Map.entry(k1, v1),
                Map.entry(k2, v2),
                Map.entry(k3, v3),
                Map.entry(k4, v4),
                Map.entry(k5, v5),
                Map.entry(k6, v6),
                Map.entry(k7, v7),
                Map.entry(k8, v8),
                Map.entry(k9, v9),
                Map.entry(k10, v10)));
    }

    /**
     * Makes a batch of a map's entries, in its order.
     *
     * @param map at most {@value TypedCache#MAX_BATCH} entries
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     * @throws CacheValidationException if there are more; {@link #partition} takes any number
     */
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> copyOf(Map<? extends K, ? extends V> map) {
        List<Map.Entry<K, V>> snapshot = snapshot(map);
        BatchLimit.check("A batch", snapshot.size(), "EntryBatch.partition");
        return of(snapshot);
    }

    /**
     * Splits a map into batches of at most {@value TypedCache#MAX_BATCH}.
     *
     * @param map any number of entries
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batches, in the order of the map; unmodifiable
     */
    @CheckReturnValue
    public static <K, V> List<EntryBatch<K, V>> partition(Map<? extends K, ? extends V> map) {
        return partition(map, TypedCache.MAX_BATCH);
    }

    /**
     * Splits a map into batches.
     *
     * @param map any number of entries
     * @param size the size of every batch but the last, 1 to {@value TypedCache#MAX_BATCH}
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batches, in the order of the map; unmodifiable
     * @throws CacheValidationException if the size is out of range
     */
    @CheckReturnValue
    public static <K, V> List<EntryBatch<K, V>> partition(Map<? extends K, ? extends V> map, int size) {
        BatchLimit.checkPartSize(size);
        List<Map.Entry<K, V>> entries = distinct(snapshot(map));
        return BatchLimit.parts(entries, size).stream().map(EntryBatch::new).toList();
    }

    /**
     * Returns the batch without entries. It costs no round trip.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the batch
     */
    @SuppressWarnings("unchecked") // it holds nothing
    @CheckReturnValue
    public static <K, V> EntryBatch<K, V> empty() {
        return (EntryBatch<K, V>) EMPTY;
    }

    private static <K, V> EntryBatch<K, V> of(List<Map.Entry<K, V>> entries) {
        return entries.isEmpty() ? empty() : new EntryBatch<>(distinct(entries));
    }

    /** Copies first and counts afterwards, so that a map changed meanwhile cannot pass the limit. */
    private static <K, V> List<Map.Entry<K, V>> snapshot(Map<? extends K, ? extends V> map) {
        List<Map.Entry<K, V>> snapshot = new ArrayList<>(map.size());
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            snapshot.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        return snapshot;
    }

    /** Also needed for maps: theirs need not be {@link Object#equals}. */
    private static <K, V> List<Map.Entry<K, V>> distinct(List<Map.Entry<K, V>> entries) {
        Map<K, Map.Entry<K, V>> distinct = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : entries) {
            distinct.put(entry.getKey(), entry);
        }
        return List.copyOf(distinct.values());
    }

    /**
     * Returns the number of entries.
     *
     * @return 0 to {@value TypedCache#MAX_BATCH}
     */
    @CheckReturnValue
    public int size() {
        return entries.size();
    }

    /**
     * Returns the entries as a stream.
     *
     * @return the entries in order
     */
    @CheckReturnValue
    public Stream<Map.Entry<K, V>> stream() {
        return entries.stream();
    }

    /**
     * Returns the entries as a list.
     *
     * @return the entries in order; unmodifiable
     */
    @CheckReturnValue
    public List<Map.Entry<K, V>> asList() {
        return entries;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return entries.iterator();
    }

    /** Says how many entries there are; keys and values are nobody's business. */
    @Override
    public String toString() {
        return "EntryBatch[size=" + entries.size() + "]";
    }
}
