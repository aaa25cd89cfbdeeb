package io.cachesmith.benchmarks;

import java.util.Arrays;

/**
 * What is cached.
 *
 * @param kind the type of the values
 * @param bytes how long a {@link Kind#BLOB} is; nothing to the others
 */
public record Content(Kind kind, int bytes) {

    /** A type of values. */
    public enum Kind {
        /** A {@link UserProfile}. */
        PROFILE,
        /** A {@link UserProfile} with fifty orders, of some 3 kB of JSON. */
        BIG_PROFILE,
        /** A {@code Long}. */
        NUMBER,
        /** A {@code byte[]}. */
        BLOB
    }

    /**
     * Values that have no length of their own choice.
     *
     * @param kind their type
     * @return the content
     */
    public static Content of(Kind kind) {
        return new Content(kind, 0);
    }

    /**
     * Bytes.
     *
     * @param bytes how many
     * @return the content
     */
    public static Content blob(int bytes) {
        return new Content(Kind.BLOB, bytes);
    }

    /**
     * Returns the class of the values.
     *
     * @return the class
     */
    public Class<?> type() {
        return switch (kind) {
            case PROFILE, BIG_PROFILE -> UserProfile.class;
            case NUMBER -> Long.class;
            case BLOB -> byte[].class;
        };
    }

    /**
     * Makes a value, the same each time.
     *
     * @return the value
     */
    public Object value() {
        return switch (kind) {
            case PROFILE -> UserProfile.sample(3);
            case BIG_PROFILE -> UserProfile.sample(50);
            case NUMBER -> 1_234_567_890L;
            case BLOB -> blob();
        };
    }

    private byte[] blob() {
        byte[] blob = new byte[bytes];
        Arrays.fill(blob, (byte) 'x');
        return blob;
    }
}
