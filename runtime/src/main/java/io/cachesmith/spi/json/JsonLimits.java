package io.cachesmith.spi.json;

/** How large a value in JSON may be. What is larger is neither written nor read, so that whatever was put can be got. */
final class JsonLimits {

    /** Bytes of a text. */
    static final int MAX_BYTES = 16 << 20;

    /** Objects and arrays inside of each other. */
    static final int MAX_DEPTH = 200;

    /** Elements of an array, members of a map. */
    static final int MAX_ELEMENTS = 1_000_000;

    /** Characters of a number, as for the numbers that are values by themselves. */
    static final int MAX_NUMBER_LENGTH = 10_000;

    private JsonLimits() {}
}
