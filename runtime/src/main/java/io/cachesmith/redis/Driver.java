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

/** Opens connections, with none of the driver's defaults that would make a cache wait, queue or replay. */
final class Driver {

    private static final String THREADS = "cachesmith-redis";

    /** How many commands may wait for their replies on one connection; more are refused at once. */
    private static final int MAX_IN_FLIGHT = 16_384;

    private final RedisURI uri;
    private final ClientResources resources;
    private final RedisClient client;

    Driver(CacheConfig config, RedisAddress address) {
        uri = uri(config, address);
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(config.connections() == 1 ? 2 : 4)
                .computationThreadPoolSize(2)
                .threadFactoryProvider(pool -> new DefaultThreadFactory(THREADS + "-" + pool, true))
                .build();
        client = RedisClient.create(resources, uri);
        client.setOptions(options(config));
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

    CompletableFuture<StatefulRedisConnection<String, byte[]>> open() {
        try {
            return client.connectAsync(WireCodec.INSTANCE, uri).toCompletableFuture();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    void close() {
        client.shutdown(0, 2, TimeUnit.SECONDS);
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
