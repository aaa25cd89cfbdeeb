package io.cachesmith.spi.json;

import java.util.Arrays;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A record that is being read: which components were there. Used again for the next record of its depth. */
final class OpenRecord {

    private static final JsonNames NONE = JsonNames.of("");

    private JsonNames names = NONE;
    private long[] seen = new long[1];
    private int missing;

    void begin(JsonNames begun) {
        names = begun;
        missing = begun.requiredCount();
        int words = (begun.size() + Long.SIZE - 1) / Long.SIZE;
        if (words > seen.length) {
            seen = new long[words];
        } else {
            Arrays.fill(seen, 0);
        }
    }

    PropertyNameMatcher matcher() {
        return names.matcher();
    }

    /** Returns false for a component that was there before. */
    boolean see(int index) {
        long bit = 1L << index;
        int word = index / Long.SIZE;
        if ((seen[word] & bit) != 0) {
            return false;
        }
        seen[word] |= bit;
        if (names.isRequired(index)) {
            missing--;
        }
        return true;
    }

    boolean isIncomplete() {
        return missing > 0;
    }
}
