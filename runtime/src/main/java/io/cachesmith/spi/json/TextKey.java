package io.cachesmith.spi.json;

import io.cachesmith.codec.TextCodec;

/**
 * A key whose text a scalar has, too.
 *
 * @param text how it is written and read
 * @param <K> the type of the keys
 */
record TextKey<K>(TextCodec<K> text) implements JsonKey<K> {

    @Override
    public String write(K key) {
        return text.write().apply(key);
    }

    @Override
    public K read(String name) {
        return TextJson.parse(text, name);
    }
}
