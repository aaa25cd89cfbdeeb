package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** Redisson's buckets with its default codec and pool. */
final class RedissonBuckets implements PeerCache {

    private static final String PREFIX = "redisson:";
    private static final Duration TTL = Duration.ofSeconds(TTL_SECONDS);

    private final RedissonClient client;
    private final Object loaded;

    RedissonBuckets(String uri, Content content) {
        client = client(uri);
        loaded = content.value();
    }

    static RedissonClient client(String uri) {
        RedisURI address = RedisURI.create(uri);
        Config config = new Config();
        config.setPassword(new String(
                address.getCredentialsProvider().resolveCredentials().block().getPassword()));
        config.useSingleServer().setAddress("redis://" + address.getHost() + ":" + address.getPort());
        return Redisson.create(config);
    }

    private RBucket<Object> bucket(UUID key) {
        return client.getBucket(PREFIX + key);
    }

    @Override
    public @Nullable Object get(UUID key) {
        return bucket(key).get();
    }

    @Override
    public void put(UUID key, Object value) {
        bucket(key).set(value, TTL);
    }

    @Override
    public void invalidate(UUID key) {
        bucket(key).delete();
    }

    @Override
    public Object getOrLoad(UUID key) {
        Object found = get(key);
        if (found != null) {
            return found;
        }
        put(key, loaded);
        return loaded;
    }

    @Override
    public Object getAll(Set<UUID> keys) {
        List<UUID> order = new ArrayList<>(keys);
        String[] names = new String[order.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = PREFIX + order.get(i);
        }
        Map<String, Object> replies = new HashMap<>(client.getBuckets().get(names));
        Map<UUID, Object> found = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object reply = replies.get(names[i]);
            if (reply != null) {
                found.put(order.get(i), reply);
            }
        }
        return found;
    }

    @Override
    public void putAll(Map<UUID, Object> entries) {
        RBatch batch = client.createBatch();
        entries.forEach((key, value) -> batch.getBucket(PREFIX + key).setAsync(value, TTL));
        batch.execute();
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        return bucket(key).getAsync().toCompletableFuture();
    }

    @Override
    public CompletableFuture<?> putAsync(UUID key, Object value) {
        return bucket(key).setAsync(value, TTL).toCompletableFuture();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
