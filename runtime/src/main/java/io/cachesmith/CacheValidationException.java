package io.cachesmith;

import org.jspecify.annotations.Nullable;

/** An argument or a setting that cannot work: a mistake of the caller, thrown before anything is sent. */
public final class CacheValidationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong and what to do
     */
    public CacheValidationException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong and what to do
     * @param cause what led to it, if anything did
     */
    public CacheValidationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
