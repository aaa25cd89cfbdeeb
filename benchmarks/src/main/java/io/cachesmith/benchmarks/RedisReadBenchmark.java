package io.cachesmith.benchmarks;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.Health;
import io.cachesmith.testsupport.RedisServer;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads on one server, against synchronous Lettuce as one writes it by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RedisReadBenchmark {

    private static final int USERS = 100;

    private RedisServer server;
    private CacheManager caches;
    private RedisClient client;
    private StatefulRedisConnection<String, String> connection;
    private List<UUID> users;
    private Batch<UUID> batch;

    /** Starts a server and fills it. */
    @Setup
    public void start() throws InterruptedException {
        server = RedisServer.started();
        caches = CacheManager.connect(server.uri());
        while (caches.health().state() != Health.State.UP) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        client = RedisClient.create(server.uri());
        connection = client.connect();
        Map<UUID, Long> entries = new LinkedHashMap<>();
        for (long id = 0; id < USERS; id++) {
            entries.put(UUID.randomUUID(), id);
        }
        caches.userIdCache().putAll(EntryBatch.copyOf(entries));
        users = List.copyOf(entries.keySet());
        batch = Batch.copyOf(users);
    }

    /** Ends everything. */
    @TearDown
    public void stop() {
        connection.close();
        client.shutdown();
        caches.close();
        server.close();
    }

    private UUID anyUser() {
        return users.get(ThreadLocalRandom.current().nextInt(USERS));
    }

    @Benchmark
    public Object getCachesmith() {
        return caches.userIdCache().get(anyUser()).orElseThrow();
    }

    @Benchmark
    public Object getLettuce() {
        return Long.valueOf(connection.sync().get("bench:user-id:" + anyUser()));
    }

    @Benchmark
    public Object getAllCachesmith() {
        return caches.userIdCache().getAll(batch);
    }

    @Benchmark
    public Object getAllLettuce() {
        String[] keys = new String[USERS];
        for (int i = 0; i < USERS; i++) {
            keys[i] = "bench:user-id:" + users.get(i);
        }
        List<KeyValue<String, String>> values = connection.sync().mget(keys);
        Map<UUID, Long> found = new HashMap<>();
        for (int i = 0; i < USERS; i++) {
            if (values.get(i).hasValue()) {
                found.put(users.get(i), Long.valueOf(values.get(i).getValue()));
            }
        }
        return found;
    }
}
