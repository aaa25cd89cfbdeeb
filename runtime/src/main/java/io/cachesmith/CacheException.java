package io.cachesmith;

import org.jspecify.annotations.Nullable;

/** The root of this library's exceptions. Their messages name no key, no value and no password. */
public class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong and what to do
     */
    public CacheException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong and what to do
     * @param cause what led to it, if anything did
     */
    public CacheException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
