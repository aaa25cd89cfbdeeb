package io.cachesmith.benchmarks.peer;

import com.alicp.jetcache.support.Kryo5ValueDecoder;
import com.alicp.jetcache.support.Kryo5ValueEncoder;

/** Kryo as JetCache sets it up. */
final class KryoCodec implements PeerCodec {

    @Override
    public byte[] encode(Object value) {
        return Kryo5ValueEncoder.INSTANCE.apply(value);
    }

    @Override
    public Object decode(byte[] bytes) {
        return Kryo5ValueDecoder.INSTANCE.apply(bytes);
    }
}
