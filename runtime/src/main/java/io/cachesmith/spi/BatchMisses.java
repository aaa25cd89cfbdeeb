package io.cachesmith.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of a batch that a read did not find, and how the whole is put together in the order of the batch.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class BatchMisses<K, V> {

    private final List<Keyed<K>> batch;
    private final Map<K, V> hits;

    BatchMisses(List<Keyed<K>> batch, Map<K, V> hits) {
        this.batch = batch;
        this.hits = hits;
    }

    boolean isEmpty() {
        return hits.size() == batch.size();
    }

    List<Keyed<K>> misses() {
        return batch.stream().filter(key -> !hits.containsKey(key.key())).toList();
    }

    Map<K, V> complete(Map<K, V> loaded) {
        Map<K, V> all = new LinkedHashMap<>();
        for (Keyed<K> key : batch) {
            V hit = hits.get(key.key());
            V value = hit != null ? hit : loaded.get(key.key());
            if (value != null) {
                all.put(key.key(), value);
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
