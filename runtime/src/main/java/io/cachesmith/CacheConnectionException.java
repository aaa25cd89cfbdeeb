package io.cachesmith;

import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be reached. It is only logged, unless {@link CacheConfig#failFast()} asks for it to be thrown when the
 * manager is made.
 */
public final class CacheConnectionException extends CacheException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which server, without its password
     * @param cause what the driver reported, if anything
     */
    public CacheConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
