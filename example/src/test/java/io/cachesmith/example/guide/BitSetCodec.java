package io.cachesmith.example.guide;

import io.cachesmith.Codec;
import java.util.BitSet;

/** Writes one bit as one bit. */
public final class BitSetCodec implements Codec<BitSet> {

    @Override
    public byte[] encode(BitSet bits) {
        return bits.toByteArray();
    }

    @Override
    public BitSet decode(byte[] bytes) {
        return BitSet.valueOf(bytes);
    }
}
