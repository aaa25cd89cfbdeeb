package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.cache.RedisCacheWriter.RedisCacheWriterConfigurer;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;

/** Spring's cache on Spring Data Redis with a JSON serializer for the type. Its writes wait, which is not the default. */
final class SpringRedisCache implements HerdCache {

    private final LettuceConnectionFactory connections;
    private final Cache cache;
    private final Callable<Object> loader;

    SpringRedisCache(String uri, Content content) {
        this(uri, content, writer -> {});
    }

    /** Opens one in which a load locks the cache for all processes. */
    static SpringRedisCache locking(String uri, Content content) {
        return new SpringRedisCache(uri, content, RedisCacheWriterConfigurer::enableLocking);
    }

    private SpringRedisCache(String uri, Content content, Consumer<RedisCacheWriterConfigurer> more) {
        connections = connections(uri);
        connections.afterPropertiesSet();
        connections.start();
        RedisCacheManager manager = manager(connections, content.type(), more);
        manager.afterPropertiesSet();
        cache = manager.getCache("spring");
        Object loaded = content.value();
        loader = () -> loaded;
    }

    static LettuceConnectionFactory connections(String uri) {
        RedisURI address = RedisURI.create(uri);
        RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(address.getHost(), address.getPort());
        server.setPassword(
                address.getCredentialsProvider().resolveCredentials().block().getPassword());
        return new LettuceConnectionFactory(server);
    }

    static RedisCacheManager manager(
            LettuceConnectionFactory connections, Class<?> type, Consumer<RedisCacheWriterConfigurer> more) {
        return RedisCacheManager.builder(
                        RedisCacheWriter.create(connections, writer -> more.accept(writer.immediateWrites())))
                .cacheDefaults(RedisCacheConfiguration.defaultCacheConfig()
                        .entryTtl(Duration.ofSeconds(TTL_SECONDS))
                        .disableCachingNullValues()
                        .serializeValuesWith(SerializationPair.fromSerializer(new JacksonJsonRedisSerializer<>(type))))
                .build();
    }

    @Override
    public @Nullable Object get(UUID key) {
        Cache.ValueWrapper found = cache.get(key);
        return found == null ? null : found.get();
    }

    @Override
    public void put(UUID key, Object value) {
        cache.put(key, value);
    }

    @Override
    public void invalidate(UUID key) {
        cache.evict(key);
    }

    @Override
    public Object getOrLoad(UUID key) {
        return cache.get(key, loader);
    }

    @Override
    public Object getOrLoad(UUID key, Supplier<Object> source) {
        return cache.get(key, source::get);
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        return cache.retrieve(key);
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
