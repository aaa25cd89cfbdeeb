package demo.shop;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

/** Each method is called, too: what is marked must fail where it is marked. */
public final class Sources {

    private static List<Integer> unknown() {
        return List.of();
    }

    /** Keeps nothing. */
    private static final class Forgetful extends ArrayList<Integer> {
        private static final long serialVersionUID = 1;

        Forgetful() {}

        Forgetful(Collection<Integer> given) {
            super(given);
            clear();
        }

        @Override
        public boolean add(Integer one) {
            return false;
        }
    }

    private Sources() {}

    static void range(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).boxed().toList()); // error: BatchTooLarge at "IntStream"
    }

    static void rangeWithin(CacheManager caches) {
        Batch.copyOf(IntStream.range(1, 101).boxed().toList());
    }

    static void rangeClosed(CacheManager caches) {
        Batch.copyOf(IntStream.rangeClosed(0, 100).boxed().toList()); // error: BatchTooLarge at "IntStream"
    }

    static void rangeBackwards(CacheManager caches) {
        Batch.copyOf(IntStream.range(500, 0).boxed().toList());
    }

    static void longRange(CacheManager caches) {
        Batch.copyOf(LongStream.range(0, 101L).boxed().toList()); // error: BatchTooLarge at "LongStream"
    }

    static void collected(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toList())); // error: BatchTooLarge at "IntStream"
    }

    static void mapped(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).mapToObj(i -> "key-" + i % 2).toList()); // error: BatchTooLarge at "IntStream"
    }

    static void everyStepThatKeeps(CacheManager caches) {
        Batch.copyOf(Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101).map(i -> i / 2).sorted().peek(i -> {}).parallel().sequential().unordered().collect(Collectors.toUnmodifiableList())); // error: BatchTooLarge at "Stream"
    }

    static void mapsToNumbers(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).asLongStream().map(i -> i + 1).mapToObj(i -> i).map(i -> i + 1).mapToInt(i -> 1).boxed().toList()); // error: BatchTooLarge at "IntStream"
    }

    static void limited(CacheManager caches) {
        Batch.copyOf(Stream.generate(() -> 1).limit(100).toList());
    }

    static void limitedOver(CacheManager caches) {
        Batch.copyOf(Stream.generate(() -> 1).limit(101).toList()); // error: BatchTooLarge at "Stream"
    }

    static void limitedUnknown(CacheManager caches) {
        Batch.copyOf(unknown().stream().limit(500).toList());
    }

    static void iterated(CacheManager caches) {
        Batch.copyOf(Stream.iterate(1, i -> i + 1).limit(101).toList()); // error: BatchTooLarge at "Stream"
    }

    static void iteratedWhile(CacheManager caches) {
        Batch.copyOf(Stream.iterate(1, i -> i < 5, i -> i + 1).toList());
    }

    static void limitOfAKnownOne(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().limit(100).toList());
    }

    static void skipped(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().skip(399).toList()); // error: BatchTooLarge at "IntStream"
    }

    static void skippedWithin(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().skip(400).toList());
    }

    static void filtered(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).filter(i -> i % 5 == 0).boxed().toList());
    }

    static void flattened(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().flatMap(i -> Stream.<Integer>empty()).toList());
    }

    static void takenWhile(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().takeWhile(i -> i < 5).toList());
    }

    static void distinct(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(500, 1).stream().distinct().toList());
    }

    static void distinctRange(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500).boxed().distinct().toList()); // error: BatchTooLarge at "IntStream"
    }

    static void concatenated(CacheManager caches) {
        Batch.copyOf(Stream.concat(Stream.of(1), Collections.nCopies(100, 1).stream()).toList()); // error: BatchTooLarge at "Stream.c"
    }

    static void toSet(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(500, 1).stream().collect(Collectors.toSet()));
    }

    static void toSetOfDifferent(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toSet())); // error: BatchTooLarge at "IntStream"
    }

    static void toSetOfDifferentTexts(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).mapToObj(i -> "key-" + i).collect(Collectors.toUnmodifiableSet())); // error: BatchTooLarge at "IntStream"
    }

    static void toSetOfSomeTexts(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).mapToObj(i -> "key-" + i / 2).collect(Collectors.toSet()));
    }

    static void toSetOfSums(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).mapToObj(i -> i * 0 + "key").collect(Collectors.toSet()));
    }

    static void toCollection(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toCollection(ArrayList::new))); // error: BatchTooLarge at "IntStream"
    }

    static void toCollectionOfItsOwn(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toCollection(Forgetful::new)));
    }

    static void toMap(CacheManager caches) {
        EntryBatch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> i, i -> "v"))); // error: BatchTooLarge at "IntStream"
    }

    static void toMapMerging(CacheManager caches) {
        EntryBatch.copyOf(IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> 1, i -> "v", (a, b) -> a)));
    }

    static void toArray(CacheManager caches) {
        Batch.of(IntStream.range(0, 101).boxed().toArray(Integer[]::new)); // error: BatchTooLarge at "IntStream"
    }

    static void listToArray(CacheManager caches) {
        Batch.of(Collections.nCopies(101, 1).toArray()); // error: BatchTooLarge at "Collections"
    }

    static void listToLargerArray(CacheManager caches) {
        Batch.of(Collections.nCopies(1, 1).toArray(new Integer[101])); // error: BatchTooLarge at "Collections"
    }

    static void copyOf(CacheManager caches) {
        Batch.copyOf(List.copyOf(Set.copyOf(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101)))); // error: BatchTooLarge at "List.c"
    }

    static void copiedWithDuplicates(CacheManager caches) {
        Batch.copyOf(Set.copyOf(Collections.nCopies(500, 1)));
    }

    static void arrayList(CacheManager caches) {
        Batch.copyOf(new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101))); // error: BatchTooLarge at "new"
    }

    static void arrayListOfACapacity(CacheManager caches) {
        Batch.copyOf(new ArrayList<Integer>(500));
    }

    static void ownArrayList(CacheManager caches) {
        Batch.copyOf(new Forgetful(Collections.nCopies(500, 1)));
    }

    static void anonymousArrayList(CacheManager caches) {
        Batch.copyOf(new ArrayList<>(Collections.nCopies(500, 1)) {{ clear(); }});
    }

    static void linkedList(CacheManager caches) {
        Batch.copyOf(new LinkedList<>(Collections.nCopies(101, 1))); // error: BatchTooLarge at "new"
    }

    static void hashSet(CacheManager caches) {
        Batch.copyOf(new HashSet<>(Collections.nCopies(500, 1)));
    }

    static void hashSetOfDifferent(CacheManager caches) {
        Batch.copyOf(new LinkedHashSet<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101))); // error: BatchTooLarge at "new"
    }

    static void hashSetOfEqual(CacheManager caches) {
        Batch.copyOf(new HashSet<>(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
    }

    static void treeSet(CacheManager caches) {
        Batch.copyOf(new TreeSet<>(IntStream.range(0, 500).boxed().toList()));
    }

    static void unmodifiable(CacheManager caches) {
        Batch.copyOf(Collections.unmodifiableList(new ArrayList<>(Collections.nCopies(101, 1)))); // error: BatchTooLarge at "Collections.u"
    }

    static void subList(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(500, 1).subList(0, 101)); // error: BatchTooLarge at "Collections"
    }

    static void subListWithin(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(500, 1).subList(400, 500));
    }

    static void firstHundred(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(500, 1).subList(0, Math.min(100, 500)));
    }

    static void arrayStream(CacheManager caches) {
        Batch.copyOf(Arrays.stream(new Integer[101]).map(i -> 1).toList()); // error: BatchTooLarge at "Arrays"
    }

    static void arrayWithin(CacheManager caches) {
        Batch.of(new Integer[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100});
    }

    static void choice(CacheManager caches) {
        Batch.copyOf(unknown().isEmpty() ? Collections.nCopies(101, 1) : Collections.nCopies(150, 1)); // error: BatchTooLarge at "unknown"
    }

    static void choiceOfOne(CacheManager caches) {
        Batch.copyOf(unknown().isEmpty() ? unknown() : Collections.nCopies(150, 1));
    }

    static void cast(CacheManager caches) {
        Batch.copyOf((Collection<Integer>) Collections.nCopies(101, 1)); // error: BatchTooLarge at "(Collection"
    }

    static void arithmetic(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(10 * 10 + Math.max(1, -5), 1)); // error: BatchTooLarge at "Collections"
    }

    static void arithmeticWithin(CacheManager caches) {
        Batch.copyOf(Collections.nCopies((int) (1000L / 10) % 101, 1));
    }

    static void overflow(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(Math.min(3, Integer.MAX_VALUE + unknown().size() + 1 + Integer.MAX_VALUE + 5), 1));
    }

    static void fullyQualified(CacheManager caches) {
        io.cachesmith.Batch.copyOf(java.util.Collections.nCopies(101, 1)); // error: BatchTooLarge at "java"
    }

    static void sizeOfAnother(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(Collections.nCopies(101, 1).size(), 1)); // error: BatchTooLarge at "Collections.nCopies(Collections"
    }

    static void lengthOfAnother(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(new int[101].length, 1)); // error: BatchTooLarge at "Collections"
    }
}
