package io.cachesmith.benchmarks.peer;

import com.alicp.jetcache.Cache;
import com.alicp.jetcache.CacheGetResult;
import com.alicp.jetcache.CacheResult;
import com.alicp.jetcache.CacheResultCode;
import com.alicp.jetcache.redis.lettuce.RedisLettuceCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import io.cachesmith.benchmarks.Content;
import io.lettuce.core.RedisClient;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JetCache with its default convertor of keys and Kryo for values, the fastest of what it documents. Its {@code put} does not wait for the reply, so the
 * form that tells what became of it is used where the others wait.
 */
final class JetCacheOnLettuce implements HerdCache {

    private final RedisClient client;
    private final Cache<UUID, Object> cache;
    private final Function<UUID, Object> loader;

    JetCacheOnLettuce(String uri, Content content) {
        client = RedisClient.create(uri);
        KryoCodec codec = new KryoCodec();
        cache = RedisLettuceCacheBuilder.createRedisLettuceCacheBuilder()
                .redisClient(client)
                .keyPrefix("jetcache:")
                .keyConvertor(Fastjson2KeyConvertor.INSTANCE)
                .valueEncoder(codec::encode)
                .valueDecoder(codec::decode)
                .expireAfterWrite(TTL_SECONDS, TimeUnit.SECONDS)
                .cachePenetrateProtect(true)
                .buildCache();
        Object loaded = content.value();
        loader = key -> loaded;
    }

    private static void await(CacheResult result) {
        if (!result.isSuccess()) {
            throw new IllegalStateException(result.getMessage());
        }
    }

    @Override
    public @Nullable Object get(UUID key) {
        return cache.get(key);
    }

    @Override
    public void put(UUID key, Object value) {
        await(cache.PUT(key, value));
    }

    @Override
    public void invalidate(UUID key) {
        CacheResult result = cache.REMOVE(key);
        // what was not there is no success to it
        if (result.getResultCode() == CacheResultCode.FAIL) {
            throw new IllegalStateException(result.getMessage());
        }
    }

    @Override
    public Object getOrLoad(UUID key) {
        return cache.computeIfAbsent(key, loader);
    }

    @Override
    public Object getOrLoad(UUID key, Supplier<Object> source) {
        return cache.computeIfAbsent(key, absent -> source.get());
    }

    @Override
    public Object getAll(Set<UUID> keys) {
        return cache.getAll(keys);
    }

    @Override
    public void putAll(Map<UUID, Object> entries) {
        await(cache.PUT_ALL(entries));
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        CacheGetResult<Object> result = cache.GET(key);
        return result.future().thenApply(data -> result.getValue()).toCompletableFuture();
    }

    @Override
    public CompletableFuture<?> putAsync(UUID key, Object value) {
        return cache.PUT(key, value).future().toCompletableFuture();
    }

    @Override
    public void close() {
        cache.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
