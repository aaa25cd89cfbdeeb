package io.cachesmith;

import java.util.ArrayList;
import java.util.List;

/** Checks the sizes that {@link Batch} and {@link EntryBatch} take. */
final class BatchLimit {

    private BatchLimit() {}

    static void check(String what, int size, String wayOut) {
        if (size > TypedCache.MAX_BATCH) {
            throw new CacheValidationException(what + " has " + size + " elements, and the limit is "
                    + TypedCache.MAX_BATCH + ". Use " + wayOut + " to split them.");
        }
    }

    static void checkPartSize(int size) {
        if (size < 1 || size > TypedCache.MAX_BATCH) {
            throw new CacheValidationException(
                    "The size of a batch is " + size + ". Use 1 to " + TypedCache.MAX_BATCH + ".");
        }
    }

    static <T> List<List<T>> parts(List<T> elements, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += size) {
            parts.add(List.copyOf(elements.subList(from, Math.min(from + size, elements.size()))));
        }
        return parts;
    }
}
