package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens connections, with none of the driver's defaults that would make a cache wait, queue or replay. */
final class Driver {

    private static final String THREADS = "cachesmith-redis";

    /** How many commands may wait for their replies on one connection; more are refused at once. */
    private static final int MAX_IN_FLIGHT = 16_384;

    private final CacheConfig config;
    private final RedisURI uri;

    /** Made by the first attempt to connect: loading the driver takes longer than making a manager may. */
    private volatile @Nullable Client client;

    /** The driver's client and its threads. */
    private record Client(RedisClient redis, ClientResources resources) {}

    Driver(CacheConfig config, RedisAddress address) {
        this.config = config;
        uri = uri(config, address);
    }

    private static Client start(CacheConfig config, RedisURI uri) {
        ClientResources resources = DefaultClientResources.builder()
                .ioThreadPoolSize(config.connections() == 1 ? 2 : 4)
                .computationThreadPoolSize(2)
                .threadFactoryProvider(pool -> new DefaultThreadFactory(THREADS + "-" + pool, true))
                .build();
        RedisClient redis = RedisClient.create(resources, uri);
        redis.setOptions(options(config));
        return new Client(redis, resources);
    }

    private static RedisURI uri(CacheConfig config, RedisAddress address) {
        RedisURI.Builder builder = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withDatabase(address.database())
                .withSsl(address.tls())
                .withTimeout(config.connectTimeout())
                .withClientName("cachesmith");
        if (address.password() != null) {
            if (address.username() == null) {
                builder.withPassword(address.password().toCharArray());
            } else {
                builder.withAuthentication(
                        address.username(), address.password().toCharArray());
            }
        }
        RedisURI uri = builder.build();
        // else the driver sends CLIENT SETINFO, which servers before 7.2 refuse
        uri.setLibraryName("");
        uri.setLibraryVersion("");
        return uri;
    }

    private static ClientOptions options(CacheConfig config) {
        SocketOptions.Builder socket = SocketOptions.builder()
                .connectTimeout(config.connectTimeout())
                .tcpNoDelay(true)
                .keepAlive(SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(Duration.ofSeconds(5))
                        .interval(Duration.ofSeconds(1))
                        .count(3)
                        .build());
        ClientOptions.Builder options = ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_IN_FLIGHT)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .socketOptions(socket.build());
        Path certificates = config.caCertificates();
        if (certificates != null) {
            options.sslOptions(SslOptions.builder()
                    .jdkSslProvider()
                    .trustManager(certificates.toFile())
                    .build());
        }
        return options.build();
    }

    /** To be called by one thread. */
    CompletableFuture<StatefulRedisConnection<String, byte[]>> open() {
        try {
            Client started = client;
            if (started == null) {
                started = start(config, uri);
                client = started;
            }
            return started.redis().connectAsync(WireCodec.INSTANCE, uri).toCompletableFuture();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** To be called when nobody can call {@link #open} any more. */
    void close() {
        Client started = client;
        if (started != null) {
            started.redis().shutdown(0, 2, TimeUnit.SECONDS);
            started.resources().shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        }
    }
}
