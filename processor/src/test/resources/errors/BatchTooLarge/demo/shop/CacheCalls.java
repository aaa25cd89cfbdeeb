package demo.shop;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.stream.*;

/** Each method is called, too: what is marked must fail where it is marked. */
public final class CacheCalls {

    private static <C extends FewCache> void typed(C cache) {
        cache.getAll(Batch.of(1, 2, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    private CacheCalls() {}

    static void getAll(CacheManager caches) {
        caches.fewCache().getAll(Batch.of(1, 2, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    static void getAllWithin(CacheManager caches) {
        caches.fewCache().getAll(Batch.of(1, 2, 3));
    }

    static void ownCallOfTheCache(CacheManager caches) {
        caches.fewCache().ownCall();
    }

    static void duplicates(CacheManager caches) {
        caches.fewCache().getAll(Batch.of(1, 1, 2, 2, 3, 3));
    }

    static void duplicatesOver(CacheManager caches) {
        caches.fewCache().getAll(Batch.of(1, 1, 2, 2, 3, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    static void unknownElements(CacheManager caches) {
        int one = caches.hashCode();
        caches.fewCache().getAll(Batch.of(one, one, one, one));
    }

    static void invalidateAll(CacheManager caches) {
        caches.fewCache().invalidateAll(Batch.copyOf(List.of(1, 2, 3, 4))); // error: BatchTooLarge at "Batch"
    }

    static void getOrLoadAll(CacheManager caches) {
        caches.fewCache().getOrLoadAll(Batch.copyOf(Set.of(1, 2, 3, 4)), misses -> Map.of()); // error: BatchTooLarge at "Batch"
    }

    static void putAll(CacheManager caches) {
        caches.fewCache().putAll(EntryBatch.copyOf(Map.of(1, "a", 2, "a", 3, "a", 4, "a"))); // error: BatchTooLarge at "EntryBatch"
    }

    static void putAllListed(CacheManager caches) {
        caches.fewCache().putAll(EntryBatch.of(1, "a", 2, "a", 3, "a", 4, "a")); // error: BatchTooLarge at "EntryBatch"
    }

    static void putAllListedTwice(CacheManager caches) {
        caches.fewCache().putAll(EntryBatch.of(1, "a", 2, "a", 3, "a", 3, "b"));
    }

    static void local(CacheManager caches) {
        FewCache few = caches.fewCache();
        var batch = Batch.of(1, 2, 3, 4);
        few.getAll(batch); // error: BatchTooLarge at "batch)"
    }

    static void typeVariable(CacheManager caches) {
        typed(caches.fewCache());
    }

    static void noSpecInTheType(CacheManager caches) {
        TypedCache<Integer, String> cache = caches.plainCache();
        cache.getAll(Batch.of(1, 2, 3, 4));
    }

    static void noLimitOfItsOwn(CacheManager caches) {
        caches.plainCache().getAll(Batch.copyOf(IntStream.range(0, 100).boxed().toList()));
    }

    static void declaredAgain(CacheManager caches) {
        caches.pairCache().getAll(Batch.of(1, 2, 3)); // error: BatchTooLarge at "Batch"
    }

    static void async(CacheManager caches) {
        caches.fewCache().async().getAll(Batch.of(1, 2, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    static void asyncLocal(CacheManager caches) {
        AsyncTypedCache<Integer, String> view = caches.fewCache().async();
        view.invalidateAll(Batch.of(1, 2, 3, 4)); // error: BatchTooLarge at "Batch"
    }

    static void asyncPutAll(CacheManager caches) {
        caches.fewCache().async().putAll(EntryBatch.of(1, "a", 2, "a", 3, "a", 4, "a")); // error: BatchTooLarge at "EntryBatch"
    }

    static void asyncGetOrLoadAll(CacheManager caches) {
        caches.fewCache().async().getOrLoadAll(Batch.of(1, 2, 3, 4), misses -> CompletableFuture.completedFuture(Map.of())); // error: BatchTooLarge at "Batch"
    }

    static void asyncOfAnother(CacheManager caches) {
        AsyncTypedCache<Integer, String> view = caches.plainCache().async();
        view.getAll(Batch.of(1, 2, 3, 4));
    }

    static void enums(CacheManager caches) {
        caches.colourCache().getAll(Batch.of(Colour.RED, Colour.GREEN, Colour.BLUE, Colour.BLACK)); // error: BatchTooLarge at "Batch"
    }

    static void enumsTwice(CacheManager caches) {
        caches.colourCache().getAll(Batch.of(Colour.RED, Colour.GREEN, Colour.BLUE, Colour.RED));
    }

    static void texts(CacheManager caches) {
        caches.doubleTextCache().getAll(Batch.copyOf(Arrays.asList("a", "b", "c", "d"))); // error: BatchTooLarge at "Batch"
    }

    static void mappedTexts(CacheManager caches) {
        caches.doubleTextCache().getAll(Batch.copyOf(IntStream.range(0, 4).mapToObj(i -> "key-" + i).toList())); // error: BatchTooLarge at "Batch"
    }

    static void convertedTexts(CacheManager caches) {
        caches.doubleTextCache().getAll(Batch.copyOf(IntStream.range(0, 4).mapToObj(Integer::toString).toList())); // error: BatchTooLarge at "Batch"
    }

    static void mappedToOneText(CacheManager caches) {
        caches.doubleTextCache().getAll(Batch.copyOf(IntStream.range(0, 4).mapToObj(i -> "key-" + i / 4).toList()));
    }

    static void copies(CacheManager caches) {
        caches.fewCache().getAll(Batch.copyOf(Collections.nCopies(50, 1)));
    }

    static void overload(CacheManager caches) {
        caches.fewCache().getAll(Batch.of(1, 2, 3, 4), true);
    }

    static void onlyTheFirstIsTooMuch(CacheManager caches) {
        caches.fewCache().getAll(Batch.copyOf(IntStream.range(0, 101).boxed().toList())); // error: BatchTooLarge at "IntStream"
    }

    static void keySet(CacheManager caches) {
        caches.fewCache().getAll(Batch.copyOf(Map.of(1, "a", 2, "a", 3, "a", 4, "a").keySet())); // error: BatchTooLarge at "Batch"
    }

    static void keySetOfACopy(CacheManager caches) {
        caches.fewCache().getAll(Batch.copyOf(new HashMap<>(Map.of(1, "a", 2, "a", 3, "a", 4, "a")).keySet())); // error: BatchTooLarge at "Batch"
    }

    static void entriesOfACopy(CacheManager caches) {
        caches.fewCache().putAll(EntryBatch.copyOf(new LinkedHashMap<>(Map.ofEntries(Map.entry(1, "a"), Map.entry(2, "a"), Map.entry(3, "a"), Map.entry(4, "a"))))); // error: BatchTooLarge at "EntryBatch"
    }

    static void values(CacheManager caches) {
        caches.doubleTextCache().getAll(Batch.copyOf(Map.of(1, "a", 2, "a", 3, "a", 4, "a").values()));
    }

    static void partition(CacheManager caches) {
        Batch.partition(List.of(1, 2, 3, 4), 3).forEach(caches.fewCache()::getAll);
    }

    static void batches(CacheManager caches) {
        caches.fewCache().batches(List.of(1, 2, 3, 4)).forEach(batch -> caches.fewCache().getAll(batch));
    }

    static void empty(CacheManager caches) {
        caches.fewCache().getAll(Batch.empty());
    }

    static void otherPutAll(CacheManager caches) {
        new HashMap<Integer, String>().putAll(Map.of(1, "a", 2, "a", 3, "a", 4, "a"));
    }
}
