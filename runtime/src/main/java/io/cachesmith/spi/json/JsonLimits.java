package io.cachesmith.spi.json;

import org.jspecify.annotations.Nullable;

/** How large a value in JSON may be. What is larger is neither written nor read, so that whatever was put can be got. */
final class JsonLimits {

    /** Bytes of a text. */
    static final int MAX_BYTES = 16 << 20;

    /** Objects and arrays inside of each other. */
    static final int MAX_DEPTH = 100;

    /** Elements of arrays and members of maps, all together. */
    static final int MAX_ELEMENTS = 1_000_000;

    /**
     * Elements of one set, or keys of one map, that cannot be compared. Where their hashes are equal, which whoever chooses their
     * texts can bring about, each takes time in proportion to those before it; hash tables sort only what can be compared.
     */
    static final int MAX_INCOMPARABLE = 10_000;

    /** Characters of a number. Reading one takes time in proportion to the square of its length, and a text may hold many. */
    static final int MAX_NUMBER_LENGTH = 1_000;

    private JsonLimits() {}

    /** Whether a hash table of a size is too large for one of its elements. */
    static boolean areTooMany(int size, @Nullable Object element) {
        return size > MAX_INCOMPARABLE && element != null && !(element instanceof Comparable);
    }
}
