package demo.shop;

import static io.cachesmith.Batch.copyOf;

import io.cachesmith.Batch;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** One mistake, written in many ways. Each method is called, too: what is marked must fail where it is marked. */
public final class Spellings {

    private Spellings() {}

    static void bareName(CacheManager caches) {
        copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
    }

    static void wholeName(CacheManager caches) {
        io.cachesmith.Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
    }

    static void escapes(CacheManager caches) {
        \u0042atch.c\uu006fpyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
    }

    static void throughAnObject(CacheManager caches) {
        caches.fewCache().batches(List.of(1)).get(0).copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
    }

    static void constantOfAnotherFile(CacheManager caches) {
        Batch.copyOf(ALimits.Inner.NUMBERS); // error: BatchTooLarge at "ALimits"
    }

    static void lambda(CacheManager caches) {
        Supplier<Batch<Integer>> later = () -> Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
        later.get();
    }

    static void nestedClass(CacheManager caches) {
        Inner.make();
    }

    static void localClass(CacheManager caches) {
        class Local {
            private Object make() {
                return Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
            }
        }
        new Local().make();
    }

    static void anonymousClass(CacheManager caches) {
        new Object() {
            private Object make() {
                return Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
            }
        }.make();
    }

    static void field(CacheManager caches) {
        new Holder();
    }

    private static final class Inner {
        private static Object make() {
            return Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
        }
    }

    private static final class Holder {
        private final Object batch = Batch.copyOf(Collections.nCopies(101, 1)); // error: BatchTooLarge at "Collections"
    }
}
