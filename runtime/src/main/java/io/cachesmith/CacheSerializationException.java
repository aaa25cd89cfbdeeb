package io.cachesmith;

import org.jspecify.annotations.Nullable;

/** A value that cannot be encoded: a mistake of the caller, thrown before anything is sent. */
public final class CacheSerializationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which cache, and for a batch which position; never the value
     * @param cause what the codec threw, if it threw
     */
    public CacheSerializationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
