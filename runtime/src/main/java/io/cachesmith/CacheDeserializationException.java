package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Stored bytes that are no value of the expected type. Thrown by codecs and taken by the cache, which counts a miss;
 * callers of a cache never see it.
 */
@CheckReturnValue
public final class CacheDeserializationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** Why the bytes are no value. */
    public enum Kind {
        /** They are damaged or never were a value. The entry is removed. */
        CORRUPTION,
        /** They are well-formed but of another version of the type. The entry is left for those who understand it. */
        SCHEMA_MISMATCH
    }

    /** Why the bytes are no value. */
    private final Kind kind;

    private CacheDeserializationException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * Makes the exception for bytes that are damaged or never were a value.
     *
     * @param message what is wrong, without quoting the bytes
     * @return the exception
     */
    public static CacheDeserializationException corruption(String message) {
        return new CacheDeserializationException(Kind.CORRUPTION, message);
    }

    /**
     * Makes the exception for bytes that are well-formed but of another version of the type.
     *
     * @param message what is wrong, without quoting the bytes
     * @return the exception
     */
    public static CacheDeserializationException schemaMismatch(String message) {
        return new CacheDeserializationException(Kind.SCHEMA_MISMATCH, message);
    }

    /**
     * Returns why the bytes are no value.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /** Leaves the stack out: garbage in the store must not cost more than a miss. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
