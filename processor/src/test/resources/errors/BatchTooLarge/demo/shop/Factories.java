package demo.shop;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Each method is called, too: what is marked must fail where it is marked. */
public final class Factories {

    private Factories() {}

    static void listed(CacheManager caches) {
        Batch.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101); // error: BatchTooLarge at "Batch"
    }

    static void listedWithin(CacheManager caches) {
        Batch.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100);
    }

    static void typed(CacheManager caches) {
        Batch.<Object>of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101); // error: BatchTooLarge at "Batch"
    }

    static void arrayInPlace(CacheManager caches) {
        Batch.of(new Integer[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101}); // error: BatchTooLarge at "new Integer"
    }

    static void emptyArray(CacheManager caches) {
        Integer[] array = new Integer[500];
        Batch.copyOf(Arrays.asList(array)); // error: BatchTooLarge at "Arrays"
    }

    static void listOf(CacheManager caches) {
        Batch.copyOf(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101)); // error: BatchTooLarge at "List"
    }

    static void listOfWithin(CacheManager caches) {
        Batch.copyOf(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100));
    }

    static void setOf(CacheManager caches) {
        Batch.copyOf(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101)); // error: BatchTooLarge at "Set"
    }

    static void asList(CacheManager caches) {
        Batch.copyOf(Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101)); // error: BatchTooLarge at "Arrays"
    }

    static void ofEntries(CacheManager caches) {
        EntryBatch.copyOf(Map.ofEntries(Map.entry(1, "v"), Map.entry(2, "v"), Map.entry(3, "v"), Map.entry(4, "v"), Map.entry(5, "v"), Map.entry(6, "v"), Map.entry(7, "v"), Map.entry(8, "v"), Map.entry(9, "v"), Map.entry(10, "v"), Map.entry(11, "v"), Map.entry(12, "v"), Map.entry(13, "v"), Map.entry(14, "v"), Map.entry(15, "v"), Map.entry(16, "v"), Map.entry(17, "v"), Map.entry(18, "v"), Map.entry(19, "v"), Map.entry(20, "v"), Map.entry(21, "v"), Map.entry(22, "v"), Map.entry(23, "v"), Map.entry(24, "v"), Map.entry(25, "v"), Map.entry(26, "v"), Map.entry(27, "v"), Map.entry(28, "v"), Map.entry(29, "v"), Map.entry(30, "v"), Map.entry(31, "v"), Map.entry(32, "v"), Map.entry(33, "v"), Map.entry(34, "v"), Map.entry(35, "v"), Map.entry(36, "v"), Map.entry(37, "v"), Map.entry(38, "v"), Map.entry(39, "v"), Map.entry(40, "v"), Map.entry(41, "v"), Map.entry(42, "v"), Map.entry(43, "v"), Map.entry(44, "v"), Map.entry(45, "v"), Map.entry(46, "v"), Map.entry(47, "v"), Map.entry(48, "v"), Map.entry(49, "v"), Map.entry(50, "v"), Map.entry(51, "v"), Map.entry(52, "v"), Map.entry(53, "v"), Map.entry(54, "v"), Map.entry(55, "v"), Map.entry(56, "v"), Map.entry(57, "v"), Map.entry(58, "v"), Map.entry(59, "v"), Map.entry(60, "v"), Map.entry(61, "v"), Map.entry(62, "v"), Map.entry(63, "v"), Map.entry(64, "v"), Map.entry(65, "v"), Map.entry(66, "v"), Map.entry(67, "v"), Map.entry(68, "v"), Map.entry(69, "v"), Map.entry(70, "v"), Map.entry(71, "v"), Map.entry(72, "v"), Map.entry(73, "v"), Map.entry(74, "v"), Map.entry(75, "v"), Map.entry(76, "v"), Map.entry(77, "v"), Map.entry(78, "v"), Map.entry(79, "v"), Map.entry(80, "v"), Map.entry(81, "v"), Map.entry(82, "v"), Map.entry(83, "v"), Map.entry(84, "v"), Map.entry(85, "v"), Map.entry(86, "v"), Map.entry(87, "v"), Map.entry(88, "v"), Map.entry(89, "v"), Map.entry(90, "v"), Map.entry(91, "v"), Map.entry(92, "v"), Map.entry(93, "v"), Map.entry(94, "v"), Map.entry(95, "v"), Map.entry(96, "v"), Map.entry(97, "v"), Map.entry(98, "v"), Map.entry(99, "v"), Map.entry(100, "v"), Map.entry(101, "v"))); // error: BatchTooLarge at "Map.ofEntries"
    }

    static void nCopies(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(101, "key")); // error: BatchTooLarge at "Collections"
    }

    static void nCopiesWithin(CacheManager caches) {
        Batch.copyOf(Collections.nCopies(100, "key"));
    }

    static void severalLines(CacheManager caches) {
        Batch.copyOf(IntStream.range(0, 500) // error: BatchTooLarge at "IntStream"
                .boxed()
                .toList());
    }

    static void inALambda(CacheManager caches) {
        Runnable run = () -> Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
        run.run();
    }

    static void inALocalClass(CacheManager caches) {
        record Local(int number) {
            Local {
                Batch.copyOf(Collections.nCopies(101, number)); // error: BatchTooLarge at "Collections"
            }
        }
        new Local(1);
    }

    static void inAnAnonymousClass(CacheManager caches) {
        new Object() {
            {
                Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
            }
        };
    }

    static void nested(CacheManager caches) {
        Batch.copyOf(Batch.copyOf(Collections.nCopies(101, 1)).asList()); // error: BatchTooLarge at "Collections"
    }

    static void arrayOfPrimitivesIsOneElement(CacheManager caches) {
        int[] array = new int[500];
        Batch.of(array);
    }

    static void arraysAreElements(CacheManager caches) {
        String[] array = new String[500];
        Batch.of(array, array);
    }

    static void arrayIsTheOnlyElement(CacheManager caches) {
        Batch.<String[]>of(new String[500]);
    }

    static void arrayIsTheOnlyElementOfListOf(CacheManager caches) {
        Batch.copyOf(List.<Object[]>of(new String[500]));
    }

    static void listIsTheOnlyElement(CacheManager caches) {
        Batch.of(Collections.nCopies(500, 1));
    }

    static void castArrayIsTheOnlyElement(CacheManager caches) {
        Batch.of((Object) new String[500]);
    }
}
