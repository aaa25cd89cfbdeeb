package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.RedisCommand;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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

    /** How long after an answered probe the next is sent. */
    private static final long PROBE_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Driver driver;
    private final RedisCommands commands;
    private final ScheduledExecutorService scheduler;
    private final Listener listener;
    private final Queue<StoreCommand<?, ?>> unanswered = new ConcurrentLinkedQueue<>();

    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile boolean closed;

    private @Nullable ServerSide before;
    private long retryMillis = FIRST_RETRY_MILLIS;
    private long probeSentNanos;
    private boolean probing;

    /** Hears of a link's state, on the scheduler's thread. */
    interface Listener {

        /** The link serves, and the last probe took so long. */
        void serves(long latencyNanos);

        /** The link does not serve. */
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
        listener.fails(cause);
        long spread = ThreadLocalRandom.current().nextLong(retryMillis / 4 + 1);
        var unused = scheduler.schedule(this::connect, retryMillis - spread, TimeUnit.MILLISECONDS);
        retryMillis = Math.min(2 * retryMillis, LAST_RETRY_MILLIS);
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
        retryMillis = FIRST_RETRY_MILLIS;
        probing = false;
        connection = opened;
        probe();
    }

    private void lost(StatefulRedisConnection<String, byte[]> gone) {
        if (connection == gone) {
            connection = null;
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
        unanswered.addAll(batch);
        try {
            if (batch.size() == 1) {
                to.dispatch((RedisCommand<String, byte[], ?>) batch.get(0));
            } else {
                to.dispatch(batch);
            }
        } catch (RuntimeException refused) {
            // the queue is full or the connection is going: the driver took none of them
            batch.forEach(command -> command.giveUp(StoreFailure.UNAVAILABLE));
        }
    }

    /** Gives up what is due, and looks whether the server still answers; to be called on the scheduler's thread. */
    void tick(long nowNanos) {
        for (StoreCommand<?, ?> oldest = unanswered.peek();
                oldest != null && oldest.isSettledOrDue(nowNanos);
                oldest = unanswered.peek()) {
            oldest.giveUp(StoreFailure.TIMEOUT);
            unanswered.poll();
        }
        StatefulRedisConnection<String, byte[]> now = connection;
        if (now == null) {
            return;
        }
        long sinceProbe = nowNanos - probeSentNanos;
        if (!probing && sinceProbe > PROBE_INTERVAL_NANOS) {
            probe();
        } else if (probing && sinceProbe > STALLED_NANOS) {
            discard(now);
            lost(now);
        } else if (probing && sinceProbe > commands.timeoutNanos()) {
            listener.fails(null);
        }
    }

    /** Given up only with its connection, so that a late answer still tells that the server is back. */
    private void probe() {
        probing = true;
        probeSentNanos = System.nanoTime();
        StoreCommand<?, ?> ping = commands.ping(STALLED_NANOS);
        var unused = ping.answer().thenAccept(reply -> scheduler.execute(() -> probed(reply)));
        send(List.of(ping));
    }

    private void probed(Reply.Settled<?> reply) {
        if (reply instanceof Reply.Value) {
            probing = false;
            listener.serves(System.nanoTime() - probeSentNanos);
        } else if (((Reply.Failed<?>) reply).reason() == StoreFailure.REFUSED) {
            // it is there and does not serve, such as while it loads its data
            probing = false;
            listener.fails(null);
        }
    }

    private static void discard(StatefulRedisConnection<?, ?> gone) {
        if (gone.isOpen()) {
            var unused = gone.closeAsync();
        }
    }

    void close() {
        closed = true;
        StatefulRedisConnection<String, byte[]> last = connection;
        connection = null;
        if (last != null) {
            discard(last);
        }
    }
}
