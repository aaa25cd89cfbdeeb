package io.cachesmith.codec;

import io.cachesmith.Codec;

/** Stores a byte array as itself. Arrays can change, so each side gets its own. */
public final class BytesCodec implements Codec<byte[]> {

    /** Makes a codec. */
    public BytesCodec() {}

    @Override
    public byte[] encode(byte[] value) {
        return value.clone();
    }

    @Override
    public byte[] decode(byte[] bytes) {
        return bytes.clone();
    }
}
