package io.cachesmith.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds those caches that may have something in common with one, without comparing all with all. */
final class Rivals {

    private final List<KnownCache> caches;

    /** Places in the list, by namespace with a colon: those that begin with another are next to it. */
    private final TreeMap<String, TreeSet<Integer>> byNamespace = new TreeMap<>();

    private final Map<String, TreeSet<Integer>> byAccessor = new LinkedHashMap<>();

    Rivals(List<KnownCache> caches) {
        this.caches = caches;
        for (int i = 0; i < caches.size(); i++) {
            CacheModel model = caches.get(i).model();
            byNamespace
                    .computeIfAbsent(model.namespace() + ":", first -> new TreeSet<>())
                    .add(i);
            byAccessor
                    .computeIfAbsent(model.accessor(), first -> new TreeSet<>())
                    .add(i);
        }
    }

    /** Finds the rivals of a cache, in the order of the list. */
    Stream<KnownCache> of(KnownCache cache) {
        String namespace = cache.model().namespace() + ":";
        TreeSet<Integer> found =
                new TreeSet<>(byAccessor.getOrDefault(cache.model().accessor(), new TreeSet<>()));
        byNamespace.subMap(namespace, namespace + Character.MAX_VALUE).values().forEach(found::addAll);
        for (int end = namespace.indexOf(':'); end >= 0; end = namespace.indexOf(':', end + 1)) {
            found.addAll(byNamespace.getOrDefault(namespace.substring(0, end + 1), new TreeSet<>()));
        }
        return found.stream().map(caches::get).filter(other -> other != cache);
    }
}
