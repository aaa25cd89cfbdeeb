package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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

    /** How long after an answered probe the next is sent. */
    private static final long PROBE_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Driver driver;
    private final LinkCommands commands;
    private final ScheduledExecutorService scheduler;
    private final Listener listener;

    private volatile @Nullable Wire wire;
    private volatile boolean closed;

    /** The last that was used, also when it is closed. */
    private volatile @Nullable Wire lastWire;

    private @Nullable ServerSide before;
    private long retryMillis = FIRST_RETRY_MILLIS;
    private long publishedNanos;
    private long probeSentNanos;
    private boolean probing;

    /** Whether no probe has been answered since the one that was sent then. */
    private boolean unanswered;

    private long unansweredNanos;

    /** Hears of a link's state, on the scheduler's thread. */
    interface Listener {

        /** The link serves, and the last probe took so long. */
        void serves(long latencyNanos);

        /** The server does not answer as it should, and the connection may yet come back. */
        void stalls();

        /** There is no connection, and the last attempt to make one failed. */
        void fails(@Nullable Throwable cause);
    }

    Link(Driver driver, LinkCommands commands, ScheduledExecutorService scheduler, Listener listener) {
        this.driver = driver;
        this.commands = commands;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Begins to connect; to be called on the scheduler's thread. */
    void connect() {
        if (isServed()) {
            return;
        }
        var unused = driver.open()
                .whenComplete((opened, failure) -> scheduler.execute(() -> {
                    if (failure != null) {
                        retry(failure);
                    } else {
                        attempt(opened, () -> prepare(opened));
                    }
                }));
    }

    /** Whatever is thrown, even for want of memory: without another attempt there would never be a connection again. */
    private void attempt(Wire opened, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            wire = null;
            opened.close();
            retry(failure);
        }
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

    /** Whether another connection would be one too many. */
    private boolean isServed() {
        return closed || wire != null;
    }

    /** What the old connection has not executed yet must not be executed after what the new one sends. */
    private void prepare(Wire opened) {
        if (isServed()) {
            opened.close();
            return;
        }
        opened.onLost(() -> scheduler.execute(() -> lost(opened)));
        StoreCommand<@Nullable ServerSide> itself = commands.clientInfo();
        List<StoreCommand<?>> first = new ArrayList<>();
        if (before != null) {
            first.add(commands.kill(before));
        }
        first.add(itself);
        first.add(commands.loadScripts());
        first.forEach(opened::send);
        var unused = CompletableFuture.allOf(first.toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, failure) ->
                        scheduler.execute(() -> attempt(opened, () -> publish(opened, itself, first))));
    }

    private void publish(Wire opened, StoreCommand<@Nullable ServerSide> itself, List<StoreCommand<?>> first) {
        // a refusal is an answer, too: some services forbid CLIENT or scripts
        boolean answered = first.stream()
                .allMatch(command ->
                        !(command.join() instanceof Reply.Failed<?> failed) || failed.reason() == StoreFailure.REFUSED);
        if (isServed()) {
            opened.close();
            return;
        }
        if (!answered || !opened.isOpen()) {
            opened.close();
            retry(null);
            return;
        }
        before = LinkCommands.valueOf(itself);
        publishedNanos = System.nanoTime();
        unanswered = false;
        abandonAll();
        wire = opened;
        lastWire = opened;
        probe();
    }

    private void lost(Wire gone) {
        if (wire == gone) {
            wire = null;
            if (System.nanoTime() - publishedNanos > STABLE_NANOS) {
                retryMillis = FIRST_RETRY_MILLIS;
            }
            try {
                // also where it is gone already: the driver keeps it until it is closed
                gone.close();
            } finally {
                retry(null);
            }
        }
    }

    /** Sends a command; one that cannot be sent fails at once. */
    void send(StoreCommand<?> command) {
        Wire now = wire;
        if (now == null) {
            command.giveUp(StoreFailure.UNAVAILABLE);
        } else {
            now.send(command);
        }
    }

    /** Looks whether the server still answers, and the event loop runs; to be called on the scheduler's thread. */
    void tick(long nowNanos) {
        Wire last = lastWire;
        if (last != null) {
            last.supervise(nowNanos, commands.timeoutNanos());
        }
        Wire now = wire;
        if (now == null) {
            return;
        }
        long silentNanos = unanswered ? nowNanos - unansweredNanos : 0;
        if (!now.isOpen() || silentNanos > STALLED_NANOS) {
            lost(now);
        } else if (!probing && nowNanos - probeSentNanos > PROBE_INTERVAL_NANOS) {
            probe();
        } else if (silentNanos > commands.timeoutNanos()) {
            listener.stalls();
        }
    }

    /** Given up only with its connection, so that a late answer still tells that the server is back. */
    private void probe() {
        Wire now = wire;
        if (now == null) {
            return;
        }
        probing = true;
        probeSentNanos = System.nanoTime();
        if (!unanswered) {
            unanswered = true;
            unansweredNanos = probeSentNanos;
        }
        AtomicReference<String> refusal = new AtomicReference<>("");
        StoreCommand<Boolean> ping =
                commands.ping(ThreadLocalRandom.current().nextLong(), refusal::set, 2 * STALLED_NANOS);
        var unused = ping.thenAccept(reply ->
                scheduler.execute(() -> probed(now, reply, Objects.requireNonNullElse(refusal.get(), ""))));
        now.sendBeyondBounds(ping);
    }

    private void probed(Wire probed, Reply.Settled<Boolean> reply, String refusal) {
        if (wire != probed) {
            return;
        }
        if (reply instanceof Reply.Value<Boolean> echo) {
            if (echo.value()) {
                answered();
                listener.serves(System.nanoTime() - probeSentNanos);
            } else {
                // its replies answer other requests
                lost(probed);
            }
        } else if (((Reply.Failed<Boolean>) reply).reason() == StoreFailure.REFUSED) {
            answered();
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

    private void answered() {
        probing = false;
        unanswered = false;
    }

    /** The driver closes its connections itself. */
    void close() {
        closed = true;
        wire = null;
    }

    /** Ends what waits on the last connection; to be called when no event loop need do so any more. */
    void abandonAll() {
        Wire last = lastWire;
        if (last != null) {
            last.abandonAll();
        }
    }
}
