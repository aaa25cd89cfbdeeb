package io.cachesmith.spi.json;

/**
 * The text of a map's key, which is the name of its member in JSON: the same as the text of a cache's key. Implementations
 * are safe for use by any number of threads.
 *
 * @param <K> the type of the keys
 */
public interface JsonKey<K> {

    /**
     * Writes a key; different keys have different texts.
     *
     * @param key the key, not null
     * @return its text
     */
    String write(K key);

    /**
     * Reads a key.
     *
     * @param text its text
     * @return the key
     */
    K read(String text);
}
