package io.cachesmith.redis;

import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Held;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.Present;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;

/** Reads what {@link Script#ACQUIRE} returns: the entry's value, 1 for the lease, 0 where another holds it. */
final class LeaseOutput extends CommandOutput<String, byte[], Lease> {

    private final long token;

    LeaseOutput(RedisCodec<String, byte[]> codec, long token) {
        super(codec, new Held());
        this.token = token;
    }

    @Override
    public void set(ByteBuffer value) {
        output = new Present(codec.decodeValue(value));
    }

    @Override
    public void set(long granted) {
        output = granted == 1 ? new Granted(token) : new Held();
    }
}
