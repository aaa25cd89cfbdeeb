package io.cachesmith.benchmarks.peer;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.serializers.DefaultSerializers;
import com.esotericsoftware.kryo.kryo5.util.Pool;
import java.util.UUID;

/**
 * Kryo from a pool, as its documentation recommends for several threads. JetCache's own has no serializer for UUIDs, so since
 * Java 16 it fails with them.
 */
final class KryoCodec implements PeerCodec {

    private static final int FIRST_SIZE = 2_048;

    private final Pool<Kryo> kryos = new Pool<>(true, false, 64) {
        @Override
        protected Kryo create() {
            Kryo kryo = new Kryo();
            kryo.setRegistrationRequired(false);
            kryo.addDefaultSerializer(UUID.class, new DefaultSerializers.UUIDSerializer());
            return kryo;
        }
    };

    @Override
    public byte[] encode(Object value) {
        Kryo kryo = kryos.obtain();
        try (Output output = new Output(FIRST_SIZE, -1)) {
            kryo.writeClassAndObject(output, value);
            return output.toBytes();
        } finally {
            kryos.free(kryo);
        }
    }

    @Override
    public Object decode(byte[] bytes) {
        Kryo kryo = kryos.obtain();
        try (Input input = new Input(bytes)) {
            return kryo.readClassAndObject(input);
        } finally {
            kryos.free(kryo);
        }
    }
}
