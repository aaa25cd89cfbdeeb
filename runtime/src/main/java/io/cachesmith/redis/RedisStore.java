package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheConnectionException;
import io.cachesmith.Health;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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

/**
 * Keeps entries on one Redis server. Every key is bound to one connection, so all commands for it from this process are
 * executed in the order in which they were called.
 */
public final class RedisStore implements Store {

    private static final byte[] SCAN_START = {'0'};

    /** How often commands that are due are looked for, at the most; at the least it is a fifth of their timeout. */
    private static final long MAX_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long SCRIPTS_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long CLOSE_SECONDS = 2;

    private final String place;
    private final Driver driver;
    private final RedisHealth health;
    private final RedisCommands commands;
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
        commands = new RedisCommands(errors, config);
        health = new RedisHealth(address, config.connections(), errors);
        driver = new Driver(config, address);
        scheduler = new ScheduledThreadPoolExecutor(1, new StoreThreads("cachesmith-redis-watch"));
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (int i = 0; i < config.connections(); i++) {
            links.add(new Link(driver, commands, scheduler, health.of(i)));
        }
        links.forEach(link -> scheduler.execute(link::connect));
        long tick = Math.min(config.commandTimeout().toNanos() / 5, MAX_TICK_NANOS);
        var unused = scheduler.scheduleAtFixedRate(
                () -> links.forEach(link -> link.tick(System.nanoTime())), tick, tick, TimeUnit.NANOSECONDS);
        if (config.failFast() && !health.awaitFirst(config.connectTimeout())) {
            close();
            throw new CacheConnectionException(
                    "Cannot reach " + address + ": " + health.now().detail(), null);
        }
    }

    /** At most once a second: every command that meets the gap asks for it. */
    private void reloadScripts() {
        long last = scriptsSentNanos.get();
        long now = System.nanoTime();
        if (now - last < SCRIPTS_INTERVAL_NANOS || !scriptsSentNanos.compareAndSet(last, now)) {
            return;
        }
        links.forEach(link -> link.send(commands.loadScripts()));
    }

    private Link link(String key) {
        return links.size() == 1 ? links.get(0) : links.get(Math.floorMod(key.hashCode(), links.size()));
    }

    private <R extends @Nullable Object> Reply<R> send(String key, StoreCommand<?, R> command) {
        link(key).send(List.of(command));
        return new Reply.Pending<>(command.answer());
    }

    @Override
    public Reply<byte @Nullable []> get(String key, long timeoutNanos) {
        return send(key, commands.get(key));
    }

    @Override
    public Reply<List<byte @Nullable []>> getAll(List<String> keys, long timeoutNanos) {
        return perLink(keys, Function.identity(), null, (link, part) -> {
            StoreCommand<?, List<byte @Nullable []>> command = commands.getAll(part);
            link.send(List.of(command));
            return command.answer();
        });
    }

    @Override
    public Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos) {
        StoreCommand<?, Boolean> put = commands.put(entry, ttlMillis, mode);
        link(entry.key()).send(List.of(commands.endLeases(List.of(entry.key())), put));
        return new Reply.Pending<>(put.answer());
    }

    @Override
    public Reply<List<Boolean>> putAll(List<Entry> entries, long ttlMillis, long timeoutNanos) {
        return perLink(entries, Entry::key, false, (link, part) -> {
            List<StoreCommand<?, ?>> batch = new ArrayList<>();
            batch.add(commands.endLeases(part.stream().map(Entry::key).toList()));
            List<StoreCommand<?, Boolean>> puts = part.stream()
                    .<StoreCommand<?, Boolean>>map(entry -> commands.put(entry, ttlMillis, PutMode.ALWAYS))
                    .toList();
            batch.addAll(puts);
            link.send(batch);
            return all(puts, false);
        });
    }

    @Override
    public Reply<List<Boolean>> invalidateAll(List<String> keys, long timeoutNanos) {
        return perLink(keys, Function.identity(), false, (link, part) -> {
            StoreCommand<?, Long> command = commands.invalidate(part);
            link.send(List.of(command));
            return command.answer()
                    .thenApply(reply -> reply instanceof Reply.Failed<Long> failed
                            ? new Reply.Failed<>(failed.reason())
                            : Reply.of(Collections.nCopies(part.size(), true)));
        });
    }

    @Override
    public Reply<Boolean> removeIfEqual(String key, byte[] value, long timeoutNanos) {
        return send(key, commands.removeIfEqual(List.of(new Entry(key, value))));
    }

    @Override
    public void removeAllIfEqual(List<Entry> entries, long timeoutNanos) {
        entries.stream()
                .collect(Collectors.groupingBy(entry -> link(entry.key())))
                .forEach((link, part) -> link.send(List.of(commands.removeIfEqual(part))));
    }

    @Override
    public Reply<Boolean> contains(String key, long timeoutNanos) {
        return send(key, commands.contains(key));
    }

    @Override
    public Reply<Long> remainingTtl(String key, long timeoutNanos) {
        return send(key, commands.remainingTtl(key));
    }

    @Override
    public Reply<Boolean> touch(String key, long ttlMillis, long timeoutNanos) {
        return send(key, commands.touch(key, ttlMillis));
    }

    @Override
    public Reply<List<Lease>> acquire(List<String> keys, boolean evenIfPresent, long timeoutNanos) {
        return perLink(keys, Function.identity(), new Held(), (link, part) -> {
            List<StoreCommand<?, Lease>> acquires = part.stream()
                    .<StoreCommand<?, Lease>>map(key -> commands.acquire(key, evenIfPresent))
                    .toList();
            link.send(List.copyOf(acquires));
            return all(acquires, new Held());
        });
    }

    @Override
    public Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos) {
        return perLink(fills, Fill::key, false, (link, part) -> {
            List<StoreCommand<?, Boolean>> commandsOfPart = part.stream()
                    .<StoreCommand<?, Boolean>>map(fill -> commands.fill(fill, ttlMillis))
                    .toList();
            link.send(List.copyOf(commandsOfPart));
            return all(commandsOfPart, false);
        });
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
        List<StoreCommand<?, Boolean>> pings = new ArrayList<>();
        for (Link link : links.subList(1, links.size())) {
            StoreCommand<?, Boolean> ping = commands.ping(0, error -> {}, commands.timeoutNanos());
            link.send(List.of(ping));
            pings.add(ping);
        }
        CompletableFuture<?>[] answers =
                pings.stream().map(StoreCommand::answer).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(answers)
                .thenApply(done -> pings.stream()
                        .allMatch(ping -> !(ping.answer().join() instanceof Reply.Failed<Boolean> failed)
                                || failed.reason() == StoreFailure.REFUSED));
    }

    private CompletableFuture<Reply.Settled<@Nullable Void>> clear(byte[] cursor, String keyPrefix, boolean leases) {
        StoreCommand<?, List<Object>> scan = commands.scan(cursor, keyPrefix);
        Link link = links.get(0);
        link.send(List.of(scan));
        return scan.answer().thenCompose(reply -> {
            if (!(reply instanceof Reply.Value<List<Object>> page)) {
                return CompletableFuture.completedFuture(
                        new Reply.Failed<@Nullable Void>(((Reply.Failed<List<Object>>) reply).reason()));
            }
            byte[] next = (byte[]) page.value().get(0);
            List<byte[]> keys = keysOf(page.value(), leases);
            StoreCommand<?, Long> unlink = commands.unlink(keys);
            if (keys.isEmpty()) {
                unlink.giveUp(StoreFailure.UNAVAILABLE);
            } else {
                link.send(List.of(unlink));
            }
            return unlink.answer().thenCompose(done -> {
                if (!keys.isEmpty() && done instanceof Reply.Failed<Long> failed) {
                    return CompletableFuture.completedFuture(new Reply.Failed<@Nullable Void>(failed.reason()));
                }
                return new String(next, StandardCharsets.US_ASCII).equals("0")
                        ? CompletableFuture.completedFuture(Reply.<@Nullable Void>of(null))
                        : clear(next, keyPrefix, leases);
            });
        });
    }

    private static List<byte[]> keysOf(List<Object> page, boolean leases) {
        List<byte[]> keys = new ArrayList<>();
        for (Object key : (List<?>) page.get(1)) {
            if (LeaseKeys.isLease((byte[]) key) == leases) {
                keys.add((byte[]) key);
            }
        }
        return keys;
    }

    /** An operation on those items of a batch whose keys are bound to one link. */
    private interface Part<I, R extends @Nullable Object> {
        CompletableFuture<Reply.Settled<List<R>>> send(Link link, List<I> items);
    }

    private <I, R extends @Nullable Object> Reply<List<R>> perLink(
            List<I> items, Function<I, String> keyOf, @Nullable R ifFailed, Part<I, R> part) {
        if (links.size() == 1) {
            return new Reply.Pending<>(part.send(links.get(0), items));
        }
        return new Reply.Pending<>(Stripes.send(items, item -> link(keyOf.apply(item)), ifFailed, part::send));
    }

    /** The answers of commands that were sent together; failed only if all of them are. */
    private static <R extends @Nullable Object> CompletableFuture<Reply.Settled<List<R>>> all(
            List<? extends StoreCommand<?, R>> sent, R ifFailed) {
        CompletableFuture<?>[] answers = sent.stream().map(StoreCommand::answer).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(answers).thenApply(done -> {
            List<R> results = new ArrayList<>(sent.size());
            StoreFailure failure = null;
            int failures = 0;
            for (StoreCommand<?, R> command : sent) {
                if (command.answer().join() instanceof Reply.Failed<R> failed) {
                    failure = failed.reason();
                    failures++;
                    results.add(ifFailed);
                } else {
                    results.add(((Reply.Value<R>) command.answer().join()).value());
                }
            }
            return failure != null && failures == sent.size() ? new Reply.Failed<>(failure) : Reply.of(results);
        });
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
