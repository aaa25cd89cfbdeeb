package io.cachesmith.redis;

import io.cachesmith.Health;
import io.cachesmith.Health.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a server fares, put together from its links. Changes are logged and told, each once. */
final class RedisHealth {

    private static final Logger LOGGER = LoggerFactory.getLogger(RedisHealth.class);

    private final RedisAddress address;
    private final RedisErrors errors;
    private final boolean[] serving;
    private final List<Consumer<Health>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstAttempt = new CountDownLatch(1);
    private volatile Health now;
    private @Nullable State told;

    RedisHealth(RedisAddress address, int links, RedisErrors errors) {
        this.address = address;
        this.errors = errors;
        this.serving = new boolean[links];
        this.now = new Health(State.DEGRADED, Duration.ZERO, address + ": connecting");
    }

    Health now() {
        return now;
    }

    Link.Listener of(int link) {
        return new Link.Listener() {
            @Override
            public void serves(long latencyNanos) {
                serving[link] = true;
                if (allServe()) {
                    become(new Health(State.UP, Duration.ofNanos(latencyNanos), address + ": connected"));
                    firstAttempt.countDown();
                }
            }

            @Override
            public void stalls() {
                leaveUp();
                degrade("no answer");
            }

            @Override
            public void fails(@Nullable Throwable cause) {
                leaveUp();
                degrade(cause == null ? "no connection" : describe(cause));
                if (cause != null) {
                    // without one there was a connection, which was lost before it served, and the next attempt is near
                    firstAttempt.countDown();
                }
            }

            private void degrade(String why) {
                serving[link] = false;
                become(new Health(State.DEGRADED, Duration.ZERO, address + ": " + why));
            }
        };
    }

    /** What the server refuses after an outage is to be said again. */
    private void leaveUp() {
        if (told == State.UP) {
            errors.forget();
        }
    }

    private boolean allServe() {
        for (boolean each : serving) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    /** A refused login is the user's to mend, and looks like any other failure unless it is said. */
    private String describe(Throwable cause) {
        Throwable innermost = cause;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String kind = each.getMessage() == null ? "" : RedisErrors.kind(each.getMessage());
            if (kind.equals("WRONGPASS") || kind.equals("NOAUTH")) {
                errors.happened(kind);
                return "the login is refused (" + kind + ")";
            }
            innermost = each;
        }
        return "no connection (" + innermost.getClass().getSimpleName() + ")";
    }

    private void become(Health next) {
        now = next;
        if (told == next.state()) {
            return;
        }
        told = next.state();
        if (next.state() == State.UP) {
            LOGGER.info("{} answers: the caches are in use", address);
        } else {
            LOGGER.warn("{}: reads miss and writes are dropped until it answers", next.detail());
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    void listen(Consumer<Health> listener) {
        listeners.add(listener);
    }

    /** Waits until all links serve or one could not connect. */
    boolean awaitFirst(Duration timeout) {
        try {
            return firstAttempt.await(timeout.toNanos(), TimeUnit.NANOSECONDS) && now.state() == State.UP;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
