package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.RedisCommand;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One place in the set of connections: the connection that is in it now, and whatever it takes that there is one again. A
 * connection is handed to callers only when the one before it can do nothing any more and the scripts are loaded.
 *
 * <p>Its state belongs to the scheduler's one thread, except for the connection itself, which callers read.
 */
final class Link {

    private static final long FIRST_RETRY_MILLIS = 50;
    private static final long LAST_RETRY_MILLIS = 1_000;

    /** After so long without an answer a connection is replaced; until then it may come back and answer. */
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** After so long a connection was no accident, and its loss is a reason to try again at once. */
    private static final long STABLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How many bytes of values may wait on one connection; more are refused at once. */
    private static final long MAX_IN_FLIGHT_BYTES = 64L << 20;

    /** How long after an answered probe the next is sent. */
    private static final long PROBE_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Driver driver;
    private final RedisCommands commands;
    private final ScheduledExecutorService scheduler;
    private final Listener listener;
    private final Queue<StoreCommand<?, ?>> unanswered = new ConcurrentLinkedQueue<>();

    private final AtomicLong inFlightBytes = new AtomicLong();

    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile boolean closed;

    private @Nullable ServerSide before;
    private long retryMillis = FIRST_RETRY_MILLIS;
    private long publishedNanos;
    private long probeSentNanos;
    private boolean probing;

    /** Hears of a link's state, on the scheduler's thread. */
    interface Listener {

        /** The link serves, and the last probe took so long. */
        void serves(long latencyNanos);

        /** The server does not answer as it should, and the connection may yet come back. */
        void stalls();

        /** There is no connection, and the last attempt to make one failed. */
        void fails(@Nullable Throwable cause);
    }

    Link(Driver driver, RedisCommands commands, ScheduledExecutorService scheduler, Listener listener) {
        this.driver = driver;
        this.commands = commands;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Begins to connect; to be called on the scheduler's thread. */
    void connect() {
        if (closed) {
            return;
        }
        var unused = driver.open()
                .whenComplete((opened, failure) -> scheduler.execute(() -> {
                    if (failure != null) {
                        retry(failure);
                    } else {
                        prepare(opened);
                    }
                }));
    }

    private void retry(@Nullable Throwable cause) {
        if (closed) {
            return;
        }
        long spread = ThreadLocalRandom.current().nextLong(retryMillis / 4 + 1);
        var unused = scheduler.schedule(this::connect, retryMillis - spread, TimeUnit.MILLISECONDS);
        retryMillis = Math.min(2 * retryMillis, LAST_RETRY_MILLIS);
        listener.fails(cause);
    }

    /** What the old connection has not executed yet must not be executed after what the new one sends. */
    private void prepare(StatefulRedisConnection<String, byte[]> opened) {
        if (closed) {
            discard(opened);
            return;
        }
        opened.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                scheduler.execute(() -> lost(opened));
            }
        });
        StoreCommand<?, ServerSide> itself = commands.clientInfo();
        List<StoreCommand<?, ?>> first = commands.loadScripts();
        first.add(0, itself);
        if (before != null) {
            first.add(0, commands.kill(before));
        }
        sendAll(opened, first);
        CompletableFuture<?>[] answers =
                first.stream().map(StoreCommand::answer).toArray(CompletableFuture<?>[]::new);
        var unused = CompletableFuture.allOf(answers)
                .whenComplete((done, failure) -> scheduler.execute(() -> publish(opened, itself, first)));
    }

    private void publish(
            StatefulRedisConnection<String, byte[]> opened,
            StoreCommand<?, ServerSide> itself,
            List<StoreCommand<?, ?>> first) {
        // a refusal is an answer, too: some services forbid CLIENT or scripts
        boolean answered = first.stream()
                .allMatch(command -> !(command.answer().join() instanceof Reply.Failed<?> failed)
                        || failed.reason() == StoreFailure.REFUSED);
        if (closed || !answered || !opened.isOpen()) {
            discard(opened);
            retry(null);
            return;
        }
        before = RedisCommands.valueOf(itself);
        publishedNanos = System.nanoTime();
        probing = false;
        connection = opened;
        probe();
    }

    private void lost(StatefulRedisConnection<String, byte[]> gone) {
        if (connection == gone) {
            connection = null;
            // also where it is gone already: the driver keeps it until it is closed
            discard(gone);
            if (System.nanoTime() - publishedNanos > STABLE_NANOS) {
                retryMillis = FIRST_RETRY_MILLIS;
            }
            retry(null);
        }
    }

    /** Sends commands in one flush, in this order; what cannot be sent fails at once. */
    void send(List<StoreCommand<?, ?>> batch) {
        StatefulRedisConnection<String, byte[]> now = connection;
        if (now == null) {
            batch.forEach(command -> command.giveUp(StoreFailure.UNAVAILABLE));
        } else {
            sendAll(now, batch);
        }
    }

    private void sendAll(StatefulRedisConnection<String, byte[]> to, List<StoreCommand<?, ?>> batch) {
        if (!reserve(batch)) {
            batch.forEach(command -> command.giveUp(StoreFailure.UNAVAILABLE));
            return;
        }
        try {
            if (batch.size() == 1) {
                to.dispatch((RedisCommand<String, byte[], ?>) batch.get(0));
            } else {
                to.dispatch(batch);
            }
        } catch (RuntimeException refused) {
            // the queue is full or the connection is going: the driver took none of them
            batch.forEach(StoreCommand::cancel);
        }
        for (StoreCommand<?, ?> command : batch) {
            if (!command.answer().isDone()) {
                unanswered.add(command);
            }
        }
    }

    /** Keeps what the driver holds within bounds, also while nothing is answered. */
    private boolean reserve(List<StoreCommand<?, ?>> batch) {
        int weight = batch.stream().mapToInt(StoreCommand::weight).sum();
        if (weight > 0 && inFlightBytes.addAndGet(weight) > MAX_IN_FLIGHT_BYTES) {
            inFlightBytes.addAndGet(-weight);
            return false;
        }
        for (StoreCommand<?, ?> command : batch) {
            if (command.weight() > 0) {
                command.whenReleased(() -> inFlightBytes.addAndGet(-command.weight()));
            }
        }
        return true;
    }

    /** Gives up what is due, and looks whether the server still answers; to be called on the scheduler's thread. */
    void tick(long nowNanos) {
        unanswered.removeIf(command -> {
            if (!command.isSettledOrDue(nowNanos)) {
                return false;
            }
            command.giveUp(StoreFailure.TIMEOUT);
            return true;
        });
        StatefulRedisConnection<String, byte[]> now = connection;
        if (now == null) {
            return;
        }
        long sinceProbe = nowNanos - probeSentNanos;
        if (!probing && sinceProbe > PROBE_INTERVAL_NANOS) {
            probe();
        } else if (probing && sinceProbe > STALLED_NANOS) {
            lost(now);
        } else if (probing && sinceProbe > commands.timeoutNanos()) {
            listener.stalls();
        }
    }

    /** Given up only with its connection, so that a late answer still tells that the server is back. */
    private void probe() {
        StatefulRedisConnection<String, byte[]> now = connection;
        if (now == null) {
            return;
        }
        probing = true;
        probeSentNanos = System.nanoTime();
        AtomicReference<String> refusal = new AtomicReference<>("");
        StoreCommand<?, Boolean> ping =
                commands.ping(ThreadLocalRandom.current().nextLong(), refusal::set, 2 * STALLED_NANOS);
        var unused = ping.answer()
                .thenAccept(reply ->
                        scheduler.execute(() -> probed(now, reply, Objects.requireNonNullElse(refusal.get(), ""))));
        sendAll(now, List.of(ping));
    }

    private void probed(StatefulRedisConnection<String, byte[]> probed, Reply.Settled<Boolean> reply, String refusal) {
        if (connection != probed) {
            return;
        }
        if (reply instanceof Reply.Value<Boolean> echo) {
            if (echo.value()) {
                probing = false;
                listener.serves(System.nanoTime() - probeSentNanos);
            } else {
                // its replies answer other requests
                lost(probed);
            }
        } else if (((Reply.Failed<Boolean>) reply).reason() == StoreFailure.REFUSED) {
            probing = false;
            if (RedisErrors.kind(refusal).equals(RedisErrors.NO_PERMISSION)) {
                // only the probe is forbidden
                listener.serves(System.nanoTime() - probeSentNanos);
            } else {
                listener.stalls();
                commands.refused(refusal);
            }
        } else if (((Reply.Failed<Boolean>) reply).reason() == StoreFailure.UNAVAILABLE) {
            // never sent, and to be sent again
            probing = false;
        }
    }

    private static void discard(StatefulRedisConnection<?, ?> gone) {
        var unused = gone.closeAsync();
    }

    /** The driver closes its connections itself. */
    void close() {
        closed = true;
        connection = null;
    }
}
