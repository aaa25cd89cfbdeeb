package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;
import io.lettuce.core.KeyValue;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The driver by hand: one shared connection, keys in ASCII, and for a pipeline one of its own, flushed by hand. */
final class LettuceCache implements HerdCache {

    private static final String PREFIX = "lettuce:";
    private static final long TTL_MILLIS = TimeUnit.SECONDS.toMillis(TTL_SECONDS);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final StatefulRedisConnection<String, byte[]> pipeline;
    private final RedisCommands<String, byte[]> sync;
    private final RedisAsyncCommands<String, byte[]> async;
    private final PeerCodec codec;
    private final Supplier<Object> loader;

    LettuceCache(String uri, Content content) {
        client = RedisClient.create(uri);
        RedisCodec<String, byte[]> wire = RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);
        connection = client.connect(wire);
        pipeline = client.connect(wire);
        pipeline.setAutoFlushCommands(false);
        sync = connection.sync();
        async = connection.async();
        codec = PeerCodec.byHand(content);
        Object loaded = content.value();
        loader = () -> loaded;
    }

    private @Nullable Object decode(byte @Nullable [] bytes) {
        return bytes == null ? null : codec.decode(bytes);
    }

    @Override
    public @Nullable Object get(UUID key) {
        return decode(sync.get(PREFIX + key));
    }

    @Override
    public void put(UUID key, Object value) {
        sync.psetex(PREFIX + key, TTL_MILLIS, codec.encode(value));
    }

    @Override
    public void invalidate(UUID key) {
        sync.unlink(PREFIX + key);
    }

    @Override
    public Object getOrLoad(UUID key) {
        return getOrLoad(key, loader);
    }

    @Override
    public Object getOrLoad(UUID key, Supplier<Object> source) {
        Object found = get(key);
        if (found != null) {
            return found;
        }
        Object loaded = source.get();
        put(key, loaded);
        return loaded;
    }

    @Override
    public Object getAll(Set<UUID> keys) {
        List<UUID> order = new ArrayList<>(keys);
        String[] texts = new String[order.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = PREFIX + order.get(i);
        }
        List<KeyValue<String, byte[]>> replies = sync.mget(texts);
        Map<UUID, Object> found = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            KeyValue<String, byte[]> reply = replies.get(i);
            if (reply.hasValue()) {
                found.put(order.get(i), codec.decode(reply.getValue()));
            }
        }
        return found;
    }

    @Override
    public void putAll(Map<UUID, Object> entries) {
        List<RedisFuture<String>> replies = new ArrayList<>(entries.size());
        entries.forEach(
                (key, value) -> replies.add(pipeline.async().psetex(PREFIX + key, TTL_MILLIS, codec.encode(value))));
        pipeline.flushCommands();
        LettuceFutures.awaitAll(TIMEOUT, replies.toArray(RedisFuture[]::new));
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        return async.get(PREFIX + key).thenApply(this::decode).toCompletableFuture();
    }

    @Override
    public CompletableFuture<?> putAsync(UUID key, Object value) {
        return async.psetex(PREFIX + key, TTL_MILLIS, codec.encode(value)).toCompletableFuture();
    }

    @Override
    public void close() {
        pipeline.close();
        connection.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
