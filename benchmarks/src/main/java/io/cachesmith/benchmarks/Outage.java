package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.OutageCache;
import io.cachesmith.benchmarks.peer.OutagePeer;
import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A server of its own that is killed under a cache, which has noticed it. Not safe for use by several threads. */
public final class Outage implements AutoCloseable {

    /** The driver's longest delay between two attempts to connect is half of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final UUID key = Keys.of(1, 4).any();
    private final Object value;
    private final RedisServer server = RedisServer.started();
    private final OutageCache cache;

    /**
     * Opens a cache, stores, kills the server and waits until the cache knows.
     *
     * @param peer whose cache
     * @param content what is stored
     */
    public Outage(OutagePeer peer, Content content) {
        value = content.value();
        cache = peer.open(server.uri(), content);
        cache.put(key, value);
        PeerCache.check(cache, key, value);
        server.kill();
        await(() -> !cache.isConnected());
        cache.put(key, value);
        if (cache.get(key) != null) {
            throw new IllegalStateException("A hit without a server");
        }
    }

    /**
     * Returns the cache without a server.
     *
     * @return the cache, open as long as this is
     */
    public PeerCache cache() {
        return cache;
    }

    /**
     * Lets the outage last, starts the server again and waits for the first success: what is put is there. The cache is used all
     * the time, as it would be.
     *
     * @param length how long there is no server
     * @return how long it took from when the server answered
     */
    public Duration end(Duration length) {
        long begin = System.nanoTime();
        await(() -> works() || System.nanoTime() - begin >= length.toNanos());
        server.start();
        try (RawRedis raw = new RawRedis(server)) {
            raw.call("PING");
        }
        long back = System.nanoTime();
        await(this::works);
        return Duration.ofNanos(System.nanoTime() - back);
    }

    private boolean works() {
        cache.put(key, value);
        return cache.get(key) != null;
    }

    private static void await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("Waited in vain");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    @Override
    public void close() {
        cache.close();
        server.close();
    }
}
