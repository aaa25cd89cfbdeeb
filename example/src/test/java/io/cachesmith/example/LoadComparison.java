package io.cachesmith.example;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health;
import io.cachesmith.testsupport.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The service under load, without and with its caches: the same users are asked for over the same connections.
 *
 * @param load the requests
 * @param length how long each run is
 * @param databaseDelay how long each SQL statement takes at the least
 */
record LoadComparison(Load load, Duration length, Duration databaseDelay) {

    private static final int CONNECTIONS = 100;
    private static final Duration DATABASE_DELAY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Runs.
     *
     * @param arguments how many seconds for each run, and the file to write
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Load load = new Load(Samples.many(990), CONNECTIONS);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[0]));
        String report = LoadReport.of(new LoadComparison(load, length, DATABASE_DELAY).run(), CONNECTIONS, length);
        System.out.println(report);
        Files.writeString(Path.of(arguments[1]), report);
    }

    List<LoadResult> run() throws SQLException, InterruptedException, ExecutionException {
        List<LoadResult> results = new ArrayList<>();
        try (RedisServer server = RedisServer.notStarted()) {
            warmUp();
            try (Service service = started(server.uri())) {
                results.add(load.run("without a cache: its Redis is not there", service, length));
            }
            try (Service service = started("memory:")) {
                results.add(load.run("in memory, the first run", service, length));
                load.fill(service);
                results.add(load.run("in memory, the second run", service, length));
            }
            server.start();
            try (Service service = started(server.uri())) {
                awaitRedis(service);
                load.fill(service);
                results.add(load.run("on Redis, filled", service, length));
            }
        }
        return results;
    }

    /** Neither run is to be the one in which everything is compiled. */
    private void warmUp() throws SQLException, InterruptedException, ExecutionException {
        try (Service service = Service.start(settings("memory:", Duration.ZERO))) {
            load.run("nothing", service, length);
        }
    }

    private Service started(String uri) throws SQLException {
        return Service.start(settings(uri, databaseDelay));
    }

    private static Settings settings(String uri, Duration delay) {
        CacheConfig caches = CacheConfig.builder().uri(uri).build();
        return new Settings("127.0.0.1", 0, delay, true, 0, caches);
    }

    private static void awaitRedis(Service service) {
        long begin = System.nanoTime();
        while (service.caches().health().state() != Health.State.UP) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(service.caches().health().detail());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
