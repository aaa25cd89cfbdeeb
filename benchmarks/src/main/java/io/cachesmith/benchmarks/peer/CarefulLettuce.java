package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The driver by hand, made ready for outages: commands are refused at once while there is no connection, wait shortly where
 * there is one, and their failures are misses. It connects again by the driver's default, with delays that grow.
 */
final class CarefulLettuce implements OutageCache {

    private static final String PREFIX = "careful:";
    private static final long TTL_MILLIS = TimeUnit.SECONDS.toMillis(TTL_SECONDS);

    /** As ours is by default. */
    private static final Duration TIMEOUT = Duration.ofMillis(250);

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final RedisCommands<String, byte[]> sync;
    private final PeerCodec codec;

    CarefulLettuce(String uri, Content content) {
        client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        connection = client.connect(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE));
        connection.setTimeout(TIMEOUT);
        sync = connection.sync();
        codec = PeerCodec.byHand(content);
    }

    @Override
    public @Nullable Object get(UUID key) {
        byte[] bytes;
        try {
            bytes = sync.get(PREFIX + key);
        } catch (RedisException outage) {
            return null;
        }
        return bytes == null ? null : codec.decode(bytes);
    }

    @Override
    public void put(UUID key, Object value) {
        try {
            sync.psetex(PREFIX + key, TTL_MILLIS, codec.encode(value));
        } catch (RedisException outage) {
            // the next read will be a miss
        }
    }

    @Override
    public boolean isConnected() {
        return connection.isOpen();
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
