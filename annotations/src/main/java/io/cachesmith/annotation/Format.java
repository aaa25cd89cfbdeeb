package io.cachesmith.annotation;

/** How a cache stores structured values such as records and collections. */
public enum Format {

    /** Plain JSON, without any header, that other languages and {@code redis-cli} can read and write. */
    JSON,

    /** A compact frame with a schema fingerprint and a checksum. */
    BINARY
}
