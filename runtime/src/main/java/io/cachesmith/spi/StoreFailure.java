package io.cachesmith.spi;

/** Why a store has no answer. None of these ever reaches an application as an exception. */
public enum StoreFailure {

    /** There is no connection, and nothing was sent. */
    UNAVAILABLE,
    /** The connection broke before the answer; whether the command was executed is not known. */
    CONNECTION_LOST,
    /** The answer did not come in time; whether the command was executed is not known. */
    TIMEOUT,
    /** The waiting thread was interrupted; whether the command was executed is not known. */
    INTERRUPTED,
    /** The store answered that it cannot or will not do this: wrong type, no permission, read-only, out of memory. */
    REFUSED,
    /** The manager has been closed, and nothing was sent. */
    CLOSED
}
