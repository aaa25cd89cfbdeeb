package io.cachesmith.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Requests for users over several connections, each of which sends the next when it has the answer. Whatever is not answered by
 * 200 ends it with an exception.
 *
 * @param users who is asked for
 * @param connections how many
 */
record Load(List<UUID> users, int connections) {

    /** What one connection did. */
    @FunctionalInterface
    private interface Work {
        LongStream nanosOf(LoadConnection connection) throws Exception;
    }

    /** Asks for any of the users until the time is over, and at least once over each connection. */
    LoadResult run(String name, Service service, Duration length) throws InterruptedException, ExecutionException {
        List<byte[]> requests = requests().toList();
        long statements = service.database().statements();
        long begin = System.nanoTime();
        long[] nanos = overAll(service, connection -> {
            LongStream.Builder each = LongStream.builder();
            do {
                byte[] request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
                long sent = System.nanoTime();
                connection.send(request);
                each.add(System.nanoTime() - sent);
            } while (System.nanoTime() - begin < length.toNanos());
            return each.build();
        });
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return LoadResult.of(name, nanos, took, service.database().statements() - statements);
    }

    /** Asks for each user once. */
    void fill(Service service) throws InterruptedException, ExecutionException {
        Iterator<byte[]> left = requests().iterator();
        overAll(service, connection -> {
            for (byte[] request = next(left); request.length > 0; request = next(left)) {
                connection.send(request);
            }
            return LongStream.empty();
        });
    }

    private static byte[] next(Iterator<byte[]> left) {
        synchronized (left) {
            return left.hasNext() ? left.next() : new byte[0];
        }
    }

    private Stream<byte[]> requests() {
        return users.stream().map(user -> LoadConnection.request("/users/" + user));
    }

    private long[] overAll(Service service, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<LongStream>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    try (LoadConnection connection = new LoadConnection(service.port())) {
                        return work.nanosOf(connection);
                    }
                }));
            }
            LongStream all = LongStream.empty();
            for (Future<LongStream> one : running) {
                all = LongStream.concat(all, one.get());
            }
            return all.toArray();
        } finally {
            threads.shutdownNow();
        }
    }
}
