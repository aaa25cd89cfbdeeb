package demo.shop;

import io.cachesmith.Batch;
import java.util.*;
import static java.util.Collections.nCopies;

/** Each method is called, too: what is marked must fail where it is marked. */
public final class Guards {

    private static final List<Integer> KEYS = nCopies(101, 1);
    private static final List<Integer> ASKED = nCopies(101, 1);
    private static final List<Integer> ASKED_INSIDE = nCopies(101, 1);
    private static final List<Integer> ASKED_FIRST = nCopies(101, 1);
    private static final boolean SMALL = ASKED_FIRST.size() <= 100;

    private static boolean fits(List<?> list) {
        return list.size() <= 100;
    }

    private static boolean asked() {
        return ASKED_INSIDE.size() <= 100;
    }

    private Guards() {}

    static void asked(CacheManager caches) {
        if (KEYS.size() <= 100) {
            Batch.copyOf(KEYS);
        }
    }

    static void askedBefore(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        if (keys.size() > 100) {
            return;
        }
        Batch.copyOf(keys);
    }

    static void askedInAChoice(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        Object batch = keys.size() > 100 ? Batch.partition(keys) : Batch.copyOf(keys);
    }

    static void askedForTheNumber(CacheManager caches) {
        int many = 101;
        if (many <= 100) {
            Batch.copyOf(nCopies(many, 1));
        }
    }

    static void askedOfAMethod(CacheManager caches) {
        if (fits(ASKED)) {
            Batch.copyOf(ASKED);
        }
    }

    static void askedInsideOfAMethod(CacheManager caches) {
        if (asked()) {
            Batch.copyOf(ASKED_INSIDE);
        }
    }

    static void askedInAConstant(CacheManager caches) {
        if (SMALL) {
            Batch.copyOf(ASKED_FIRST);
        }
    }

    static void askedAside(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        boolean small = keys.size() <= 100;
        if (small) {
            Batch.copyOf(keys);
        }
    }

    static void askedTogether(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        boolean done = fits(keys) && Batch.copyOf(keys).size() > 0;
    }

    static void askedByASwitch(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        switch (keys.size()) {
            case 100 -> Batch.copyOf(keys);
            default -> {}
        }
    }

    static void askedByALoop(CacheManager caches) {
        List<Integer> keys = nCopies(101, 1);
        while (fits(keys)) {
            Batch.copyOf(keys);
        }
    }

    static void notAskedHere(CacheManager caches) {
        Batch.copyOf(KEYS); // error: BatchTooLarge at "KEYS"
    }
}
