package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.DefaultEventLoopGroupProvider.ThreadFactoryProvider;
import io.netty.util.concurrent.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Opens connections, with none of the driver's defaults that would make a cache wait, queue or replay. */
final class Driver {

    private static final String THREADS = "cachesmith-redis";

    private static final long CLOSE_SECONDS = 2;

    private final CacheConfig config;
    private final RedisAddress address;
    private final GiveWay giveWay;

    /** Made beside the client, since they load different parts of the driver, and nobody can use a cache before. */
    private final CompletableFuture<RedisURI> uri;

    /** Made by the first attempt to connect: loading the driver takes longer than making a manager may. */
    private volatile @Nullable Client client;

    private volatile boolean closed;

    /** The driver's client and its threads. */
    private record Client(RedisClient redis, ClientResources resources) {}

    Driver(CacheConfig config, RedisAddress address, GiveWay giveWay) {
        this.config = config;
        this.address = address;
        this.giveWay = giveWay;
        uri = CompletableFuture.supplyAsync(
                () -> uri(config, address),
                task -> new StoreThreads(THREADS + "-address").newThread(task).start());
    }

    private Client start() {
        // before anything has a thread that would be left behind if they cannot work
        ClientOptions options = options(config);
        ThreadFactoryProvider threads = pool -> new StoreThreads(THREADS + "-" + pool);
        ClientResources resources = DefaultClientResources.builder()
                .eventLoopGroupProvider(new EventLoops(config.connections() == 1 ? 2 : 4, threads, giveWay))
                .computationThreadPoolSize(2)
                .nettyCustomizer(new TakeOver())
                .threadFactoryProvider(threads)
                .build();
        RedisClient redis = new BareClient(resources);
        redis.setOptions(options);
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
    CompletableFuture<Wire> open() {
        try {
            Client started = client;
            if (started == null) {
                started = start();
                client = started;
                if (closed) {
                    // without having been seen
                    close();
                }
            }
            return started.redis()
                    .connectAsync(ByteArrayCodec.INSTANCE, uri())
                    .toCompletableFuture()
                    .thenCompose(TakeOver::of);
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** What failed once, for want of memory say, is tried again. */
    private RedisURI uri() {
        return uri.isCompletedExceptionally() ? uri(config, address) : uri.join();
    }

    /** To be called when nobody can call {@link #open} any more. Interruption does not keep threads alive. */
    void close() {
        closed = true;
        Client started = client;
        if (started == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            started.redis().shutdownAsync(0, CLOSE_SECONDS, TimeUnit.SECONDS).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException late) {
            interrupted = true;
        } catch (ExecutionException | TimeoutException incomplete) {
            // what is left ends with its threads
        }
        // which are not closed with the resources, since they were given to them
        Future<Boolean> eventLoops =
                started.resources().eventLoopGroupProvider().shutdown(0, CLOSE_SECONDS, TimeUnit.SECONDS);
        started.resources()
                .shutdown(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        eventLoops.awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
