package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheConnectionException;
import io.cachesmith.Health;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.StoreFailure;
import io.cachesmith.spi.StoreKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps entries on one Redis server. Every key is bound to one connection, so all commands for it from this process are
 * executed in the order in which they were called.
 */
public final class RedisStore implements Store {

    private static final Logger LOGGER = LoggerFactory.getLogger(RedisStore.class);

    private static final byte[] SCAN_START = {'0'};

    /** How long between two looks after the links, at the most; where commands have little time, a fifth of it. */
    private static final long MAX_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long SCRIPTS_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long CLOSE_SECONDS = 2;

    private final String place;
    private final Driver driver;
    private final RedisHealth health;
    private final RedisCommands commands;
    private final LinkCommands linkCommands;
    private final ScheduledThreadPoolExecutor scheduler;
    private final AtomicLong scriptsSentNanos = new AtomicLong(System.nanoTime() - SCRIPTS_INTERVAL_NANOS);
    private final List<Link> links = new ArrayList<>();

    /**
     * Opens a store; it connects in the background.
     *
     * @param config where the server is
     * @throws io.cachesmith.CacheValidationException if the URI cannot be read
     * @throws CacheConnectionException if the configuration says to fail fast and the server cannot be reached
     */
    public RedisStore(CacheConfig config) {
        RedisAddress address = RedisAddress.of(config);
        place = address.place();
        RedisErrors errors = new RedisErrors(address, this::reloadScripts);
        GiveWay giveWay = new GiveWay(System::nanoTime);
        commands = new RedisCommands(errors, config, giveWay);
        linkCommands = new LinkCommands(errors, config);
        health = new RedisHealth(address, config.connections(), errors);
        driver = new Driver(config, address, giveWay);
        scheduler = new ScheduledThreadPoolExecutor(1, new StoreThreads("cachesmith-redis-watch"));
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (int i = 0; i < config.connections(); i++) {
            links.add(new Link(driver, linkCommands, scheduler, health.of(i)));
        }
        links.forEach(link -> scheduler.execute(link::connect));
        long tick = Math.min(config.commandTimeout().toNanos() / 5, MAX_TICK_NANOS);
        var unused =
                scheduler.scheduleAtFixedRate(() -> links.forEach(RedisStore::tick), tick, tick, TimeUnit.NANOSECONDS);
        if (config.failFast() && !health.awaitFirst(config.connectTimeout())) {
            close();
            throw new CacheConnectionException(
                    "Cannot reach " + address + ": " + health.now().detail(), null);
        }
    }

    /** What is thrown, even for want of memory, must not be the end of looking. */
    private static void tick(Link link) {
        try {
            link.tick(System.nanoTime());
        } catch (RuntimeException | Error failure) {
            LOGGER.debug("A connection could not be looked after", failure);
        }
    }

    /** At most once a second: every command that meets the gap asks for it. */
    private void reloadScripts() {
        long last = scriptsSentNanos.get();
        long now = System.nanoTime();
        if (now - last < SCRIPTS_INTERVAL_NANOS || !scriptsSentNanos.compareAndSet(last, now)) {
            return;
        }
        links.forEach(link -> link.send(linkCommands.loadScripts()));
    }

    private Link link(StoreKey key) {
        return links.size() == 1 ? links.get(0) : links.get(key.placeAmong(links.size()));
    }

    private <R extends @Nullable Object> Reply<R> send(StoreKey key, StoreCommand<R> command) {
        link(key).send(command);
        return timely(command);
    }

    /** Commands are given up after their timeout, so nobody else needs a timer. */
    private static <R extends @Nullable Object> Reply<R> timely(CompletableFuture<Reply.Settled<R>> answer) {
        return new Reply.Pending<>(answer, true);
    }

    @Override
    public Reply<byte @Nullable []> get(StoreKey key, long timeoutNanos) {
        return send(key, commands.get(key));
    }

    @Override
    public Reply<List<byte @Nullable []>> getAll(List<StoreKey> keys, long timeoutNanos) {
        return perLink(keys, Function.identity(), null, commands::getAll);
    }

    @Override
    public Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos) {
        return send(entry.key(), commands.put(entry, ttlMillis, mode));
    }

    @Override
    public Reply<List<Boolean>> putAll(List<Entry> entries, long ttlMillis, long timeoutNanos) {
        return perLink(entries, Entry::key, false, part -> commands.putAll(part, ttlMillis));
    }

    @Override
    public Reply<List<Boolean>> invalidateAll(List<StoreKey> keys, long timeoutNanos) {
        return perLink(keys, Function.identity(), false, commands::invalidate);
    }

    @Override
    public Reply<Boolean> removeIfEqual(StoreKey key, byte[] value, long timeoutNanos) {
        return send(key, commands.removeIfEqual(List.of(new Entry(key, value))));
    }

    @Override
    public void removeAllIfEqual(List<Entry> entries, long timeoutNanos) {
        entries.stream()
                .collect(Collectors.groupingBy(entry -> link(entry.key())))
                .forEach((link, part) -> link.send(commands.removeIfEqual(part)));
    }

    @Override
    public Reply<Boolean> contains(StoreKey key, long timeoutNanos) {
        return send(key, commands.contains(key));
    }

    @Override
    public Reply<Long> remainingTtl(StoreKey key, long timeoutNanos) {
        return send(key, commands.remainingTtl(key));
    }

    @Override
    public Reply<Boolean> touch(StoreKey key, long ttlMillis, long timeoutNanos) {
        return send(key, commands.touch(key, ttlMillis));
    }

    @Override
    public Reply<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent, long timeoutNanos) {
        Reply<List<Lease>> reply =
                perLink(keys, Function.identity(), new Held(), part -> commands.acquire(part, evenIfPresent));
        // waited for longer than its caller waits
        return reply instanceof Reply.Pending<List<Lease>> pending ? new Reply.Pending<>(pending.answer()) : reply;
    }

    @Override
    public Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos) {
        return perLink(fills, Fill::key, false, part -> commands.fill(part, ttlMillis));
    }

    @Override
    public Reply<@Nullable Void> clear(String keyPrefix, long timeoutNanos) {
        // what was called before must not come after; then leases before entries: a load that began before either
        // filled
        // already or finds its lease gone
        return new Reply.Pending<>(barriers()
                .thenCompose(passed -> passed
                        ? clear(SCAN_START, keyPrefix, true)
                        : CompletableFuture.completedFuture(
                                new Reply.Failed<@Nullable Void>(StoreFailure.CONNECTION_LOST)))
                .thenCompose(done -> done instanceof Reply.Failed
                        ? CompletableFuture.completedFuture(done)
                        : clear(SCAN_START, keyPrefix, false)));
    }

    /** Whether all links but the first, which clears, have executed what was sent on them before. */
    private CompletableFuture<Boolean> barriers() {
        List<StoreCommand<Boolean>> pings = new ArrayList<>();
        for (Link link : links.subList(1, links.size())) {
            StoreCommand<Boolean> ping = linkCommands.ping(0, error -> {}, linkCommands.timeoutNanos());
            link.send(ping);
            pings.add(ping);
        }
        return CompletableFuture.allOf(pings.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> pings.stream()
                        .allMatch(ping -> !(ping.join() instanceof Reply.Failed<Boolean> failed)
                                || failed.reason() == StoreFailure.REFUSED));
    }

    private CompletableFuture<Reply.Settled<@Nullable Void>> clear(byte[] cursor, String keyPrefix, boolean leases) {
        StoreCommand<List<?>> scan = commands.scan(cursor, keyPrefix);
        Link link = links.get(0);
        link.send(scan);
        return scan.thenCompose(reply -> {
            if (!(reply instanceof Reply.Value<List<?>> page)) {
                return CompletableFuture.completedFuture(
                        new Reply.Failed<@Nullable Void>(((Reply.Failed<List<?>>) reply).reason()));
            }
            byte[] next = (byte[]) page.value().get(0);
            List<byte[]> keys = keysOf(page.value(), leases);
            StoreCommand<Long> unlink = commands.unlink(keys);
            if (keys.isEmpty()) {
                unlink.giveUp(StoreFailure.UNAVAILABLE);
            } else {
                link.send(unlink);
            }
            return unlink.thenCompose(done -> {
                if (!keys.isEmpty() && done instanceof Reply.Failed<Long> failed) {
                    return CompletableFuture.completedFuture(new Reply.Failed<@Nullable Void>(failed.reason()));
                }
                return new String(next, StandardCharsets.US_ASCII).equals("0")
                        ? CompletableFuture.completedFuture(Reply.<@Nullable Void>of(null))
                        : clear(next, keyPrefix, leases);
            });
        });
    }

    private static List<byte[]> keysOf(List<?> page, boolean leases) {
        List<byte[]> keys = new ArrayList<>();
        for (Object key : (List<?>) page.get(1)) {
            if (LeaseKeys.isLease((byte[]) key) == leases) {
                keys.add((byte[]) key);
            }
        }
        return keys;
    }

    private <I, R extends @Nullable Object> Reply<List<R>> perLink(
            List<I> items,
            Function<I, StoreKey> keyOf,
            @Nullable R ifFailed,
            Function<List<I>, StoreCommand<List<R>>> make) {
        if (links.size() == 1) {
            StoreCommand<List<R>> command = make.apply(items);
            links.get(0).send(command);
            return timely(command);
        }
        return timely(Stripes.send(items, item -> link(keyOf.apply(item)), ifFailed, (link, part) -> {
            StoreCommand<List<R>> command = make.apply(part);
            link.send(command);
            return command;
        }));
    }

    @Override
    public Optional<String> place() {
        return Optional.of(place);
    }

    @Override
    public Health health() {
        return health.now();
    }

    @Override
    public void onHealthChange(Consumer<Health> listener) {
        health.listen(listener);
    }

    @Override
    public void close() {
        links.forEach(Link::close);
        scheduler.shutdown();
        awaitScheduler();
        // only now: whoever connects afterwards would make the driver start threads again
        driver.close();
        links.forEach(Link::abandonAll);
    }

    private void awaitScheduler() {
        try {
            if (!scheduler.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                scheduler.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            scheduler.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
