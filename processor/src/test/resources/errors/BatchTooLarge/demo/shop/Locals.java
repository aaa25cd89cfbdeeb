package demo.shop;

import io.cachesmith.Batch;
import java.util.*;
import java.util.stream.*;
import static java.util.Collections.nCopies;

/** Each method is called, too: what is marked must fail where it is marked. */
public final class Locals {

    static final List<Integer> CONSTANT = Collections.nCopies(101, 1);
    static final List<Integer> CONSTANT_FOR_CONDITION = Collections.nCopies(101, 1);
    private static final List<Integer> KEPT = new ArrayList<>(CONSTANT);
    private static final List<Integer> CHANGED = new ArrayList<>(CONSTANT);
    private static final List<Integer> LATER;
    private static List<Integer> notFinal = Collections.nCopies(101, 1);

    static {
        CHANGED.clear();
        notFinal = List.of();
        LATER = unknown() ? CONSTANT : List.of();
    }

    private static boolean unknown() {
        return Locals.class.getName().isEmpty();
    }

    private static void empty(List<?> list) {
        list.clear();
    }

    private static final class Holder {
        private final List<Integer> keys = Collections.nCopies(101, 1);
        private final List<Integer> changed = new ArrayList<>(keys);

        void check() {
            changed.clear();
            Batch.copyOf(changed);
            Batch.copyOf(keys); // error: BatchTooLarge at "keys"
        }
    }

    private Locals() {}

    static void local(CacheManager caches) {
        List<Integer> keys = Collections.nCopies(101, 1);
        Batch.copyOf(keys); // error: BatchTooLarge at "keys"
    }

    static void var(CacheManager caches) {
        var keys = Collections.nCopies(101, 1);
        var again = keys;
        Batch.copyOf(again); // error: BatchTooLarge at "again"
    }

    static void staticImport(CacheManager caches) {
        Batch.copyOf(nCopies(101, 1)); // error: BatchTooLarge at "nCopies"
    }

    static void finalNumber(CacheManager caches) {
        final int many = 101;
        Batch.copyOf(nCopies(many, 1)); // error: BatchTooLarge at "nCopies"
    }

    static void effectivelyFinalNumber(CacheManager caches) {
        int many = 51;
        int more = many + 50;
        Batch.copyOf(nCopies(more, 1)); // error: BatchTooLarge at "nCopies"
    }

    static void boxedNumber(CacheManager caches) {
        Integer many = 101;
        Batch.copyOf(nCopies(many, 1)); // error: BatchTooLarge at "nCopies"
    }

    static void reassignedNumber(CacheManager caches) {
        int many = 500;
        many -= 450;
        Batch.copyOf(nCopies(many, 1));
    }

    static void countedNumber(CacheManager caches) {
        int many = 101;
        many--;
        Batch.copyOf(nCopies(many, 1));
    }

    static void assignedOnce(CacheManager caches) {
        List<Integer> keys;
        keys = nCopies(101, 1);
        Batch.copyOf(keys); // error: BatchTooLarge at "keys"
    }

    static void assignedTwice(CacheManager caches) {
        List<Integer> keys;
        if (unknown()) {
            keys = nCopies(101, 1);
        } else {
            keys = nCopies(1, 1);
        }
        Batch.copyOf(keys);
    }

    static void reassigned(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        keys = List.of();
        Batch.copyOf(keys);
    }

    static void loopVariable(CacheManager caches) {
        for (List<Integer> keys : List.of(List.of(1))) {
            Batch.copyOf(keys);
            keys = nCopies(101, 1);
        }
    }

    static void constant(CacheManager caches) {
        Batch.copyOf(CONSTANT); // error: BatchTooLarge at "CONSTANT"
    }

    static void qualifiedConstant(CacheManager caches) {
        Batch.copyOf(Locals.CONSTANT); // error: BatchTooLarge at "Locals"
    }

    static void privateMutableConstant(CacheManager caches) {
        Batch.copyOf(KEPT); // error: BatchTooLarge at "KEPT"
    }

    static void changedConstant(CacheManager caches) {
        Batch.copyOf(CHANGED);
    }

    static void constantInitializedLater(CacheManager caches) {
        Batch.copyOf(LATER);
    }

    static void notFinal(CacheManager caches) {
        Batch.copyOf(notFinal);
    }

    static void constantOfAnotherClass(CacheManager caches) {
        Batch.copyOf(Limits.NUMBERS); // error: BatchTooLarge at "Limits"
    }

    static void constantOfALaterClass(CacheManager caches) {
        Batch.copyOf(ZLimits.NUMBERS); // error: BatchTooLarge at "ZLimits"
    }

    static void constantThatIsAnother(CacheManager caches) {
        Batch.copyOf(Limits.SAME_NUMBERS); // error: BatchTooLarge at "Limits"
    }

    static void mutableConstantOfAnotherClass(CacheManager caches) {
        Batch.copyOf(ZLimits.LIST);
    }

    static void variableOfAnotherClass(CacheManager caches) {
        Batch.copyOf(ZLimits.variable);
    }

    static void numberOfAnotherClass(CacheManager caches) {
        Batch.copyOf(nCopies(Limits.MANY, 1)); // error: BatchTooLarge at "nCopies"
    }

    static void fieldOfAnObject(CacheManager caches) {
        new Holder().check();
    }

    static void shadowed(CacheManager caches) {
        List<Integer> CONSTANT = List.of();
        Batch.copyOf(CONSTANT);
    }

    static void shadowedType(CacheManager caches) {
        class Collections {
            static List<Integer> nCopies(int many, int one) {
                return List.of();
            }
        }
        Batch.copyOf(Collections.nCopies(101, 1));
    }

    static void listThatIsOnlyRead(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        String.valueOf("" + keys.get(0) + keys.size() + keys.contains(1));
        for (Integer key : keys) {
            String.valueOf(key);
        }
        Batch.copyOf(keys); // error: BatchTooLarge at "keys"
    }

    static void listThatGrows(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        keys.clear();
        Batch.copyOf(keys);
    }

    static void listPassedOn(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        empty(keys);
        Batch.copyOf(keys);
    }

    static void listInAnotherVariable(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        List<Integer> same = keys;
        same.clear();
        Batch.copyOf(keys);
    }

    static void listInAnotherVariableThatReads(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        List<Integer> same = keys;
        String.valueOf(same.size());
        Batch.copyOf(same); // error: BatchTooLarge at "same"
    }

    static void listInAFieldOfALocalClass(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        class Local {
            final List<Integer> same = keys;
        }
        new Local().same.clear();
        Batch.copyOf(keys);
    }

    static void arrayInAnotherVariable(CacheManager caches) {
        Integer[] array = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101};
        List<Integer> view = Arrays.asList(array);
        Collections.fill(view, 1);
        Batch.copyOf(new HashSet<>(Arrays.asList(array)));
    }

    static void listBehindAView(CacheManager caches) {
        Map<Integer, String> map = new HashMap<>(Map.of(1, "a"));
        Set<Integer> keys = map.keySet();
        keys.clear();
        Batch.copyOf(map.keySet());
    }

    static void listClearedThroughAView(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        keys.subList(0, 100).clear();
        Batch.copyOf(keys);
    }

    static void listClearedThroughItsIterator(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        Iterator<Integer> each = keys.iterator();
        each.next();
        each.remove();
        Batch.copyOf(keys);
    }

    static void listClearedByAReference(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        Runnable clear = keys::clear;
        clear.run();
        Batch.copyOf(keys);
    }

    static void listInAList(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        List.of(keys).get(0).clear();
        Batch.copyOf(keys);
    }

    static void listInACast(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        ((ArrayList<Integer>) keys).clear();
        Batch.copyOf(keys);
    }

    static void listInAChoice(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        (unknown() ? List.<Integer>of() : keys).clear();
        Batch.copyOf(keys);
    }

    static void listInALambda(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        Runnable clear = () -> keys.removeIf(key -> true);
        clear.run();
        Batch.copyOf(keys);
    }

    static void listReturned(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        java.util.function.Supplier<List<Integer>> give = () -> keys;
        give.get().clear();
        Batch.copyOf(keys);
    }

    static void viewOfAListThatGrows(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        List<Integer> view = Collections.unmodifiableList(keys);
        keys.clear();
        Batch.copyOf(view);
    }

    static void streamOfAListThatGrows(CacheManager caches) {
        List<Integer> keys = new ArrayList<>(nCopies(101, 1));
        Stream<Integer> stream = keys.stream();
        keys.clear();
        Batch.copyOf(stream.toList());
    }

    static void listOfAnArray(CacheManager caches) {
        Integer[] array = new Integer[101];
        Arrays.fill(array, 1);
        Batch.copyOf(Arrays.asList(array)); // error: BatchTooLarge at "Arrays"
    }

    static void arrayAsItself(CacheManager caches) {
        Integer[] array = new Integer[101];
        Arrays.fill(array, 1);
        Batch.of(array); // error: BatchTooLarge at "array"
    }

    static void setOfAFilledArray(CacheManager caches) {
        Integer[] array = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101};
        Arrays.fill(array, 1);
        Batch.copyOf(new HashSet<>(Arrays.asList(array)));
    }

    static void setOfAnArray(CacheManager caches) {
        Integer[] array = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101};
        Batch.copyOf(new HashSet<>(Arrays.asList(array))); // error: BatchTooLarge at "new"
    }

    static void setOfAnArrayWithAnAssignment(CacheManager caches) {
        Integer[] array = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101};
        for (int i = 0; i < 101; i++) {
            array[i] = 1;
        }
        Batch.copyOf(new HashSet<>(Arrays.asList(array)));
    }

    static void setOfAChangedList(CacheManager caches) {
        List<Integer> keys = Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101);
        Collections.fill(keys, 1);
        Batch.copyOf(new HashSet<>(keys));
    }

    static void numbersOfOneValue(CacheManager caches) {
        Batch.copyOf(new HashSet<>(Arrays.stream(new double[] {1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L, 1, 1.0, 1f, 1L}).boxed().toList()));
    }

    static void listAssignedInItsOwnCondition(CacheManager caches) {
        if (Batch.copyOf(CONSTANT_FOR_CONDITION).size() > 0) { // error: BatchTooLarge at "CONSTANT_FOR_CONDITION"
            return;
        }
    }
}
