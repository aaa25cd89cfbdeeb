package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Held;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.Present;
import io.cachesmith.spi.Store.PutMode;
import io.cachesmith.spi.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes commands: what is sent, and how the reply is read. */
final class RedisCommands {

    /** How long a load may take and still be stored. */
    private static final long LEASE_MILLIS = 30_000;

    private static final long LEASE_NANOS = LEASE_MILLIS * 1_000_000;

    /** How many keys one step of a scan looks at. */
    private static final long SCAN_COUNT = 500;

    /** What a command takes besides its arguments, at the most. */
    private static final int COMMAND_BYTES = 64;

    /** What SCAN's patterns give a meaning to. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]\\\\^]");

    private static final Function<@Nullable Object, byte @Nullable []> BYTES = reply -> (byte[]) reply;
    private static final Function<@Nullable Object, Boolean> IS_OK = "OK"::equals;
    private static final Function<@Nullable Object, Boolean> IS_ONE = reply -> (Long) reply == 1;

    private final RedisErrors errors;
    private final Consumer<String> onError;
    private final long timeoutNanos;
    private final long handshakeNanos;

    RedisCommands(RedisErrors errors, CacheConfig config) {
        this.errors = errors;
        this.onError = errors::happened;
        this.timeoutNanos = config.commandTimeout().toNanos();
        this.handshakeNanos = config.connectTimeout().toNanos();
    }

    long timeoutNanos() {
        return timeoutNanos;
    }

    /** Takes note of a refusal that the command itself did not tell. */
    void refused(String error) {
        errors.happened(error);
    }

    /** Returns the value of a command that has been answered; null if it failed. */
    static <R extends @Nullable Object> @Nullable R valueOf(StoreCommand<R> command) {
        return command.getNow(new Reply.Failed<>(StoreFailure.TIMEOUT)) instanceof Reply.Value<R> answered
                ? answered.value()
                : null;
    }

    private <R extends @Nullable Object> StoreCommand<R> single(Frame frame, Function<@Nullable Object, R> read) {
        return new StoreCommand.Single<>(frame, 1, read, onError, timeoutNanos, 0);
    }

    StoreCommand<byte @Nullable []> get(String key) {
        return single(new Frame(COMMAND_BYTES + key.length()).command("GET", 1).key(key), BYTES);
    }

    StoreCommand<List<byte @Nullable []>> getAll(List<String> keys) {
        Frame frame = frameOf(keys, 1).command("MGET", keys.size());
        keys.forEach(frame::key);
        return single(frame, reply -> inFull(reply, keys.size()));
    }

    private static Frame frameOf(List<String> keys, int times) {
        int bytes = COMMAND_BYTES;
        for (String key : keys) {
            bytes += times * (Frame.OVERHEAD + 1 + key.length());
        }
        return new Frame(bytes);
    }

    @SuppressWarnings("unchecked") // the elements are looked at before
    private static List<byte @Nullable []> inFull(@Nullable Object reply, int expected) {
        List<?> values = (List<?>) reply;
        if (values == null || values.size() != expected) {
            throw new IllegalStateException("A reply has not one value for each key");
        }
        for (Object value : values) {
            BYTES.apply(value);
        }
        return (List<byte @Nullable []>) values;
    }

    /** The lease ends first: else a load that began before could fill between the two, over the put. */
    StoreCommand<Boolean> put(Store.Entry entry, long ttlMillis, PutMode mode) {
        String key = entry.key();
        Frame frame = new Frame(3 * COMMAND_BYTES + 2 * key.length() + entry.value().length);
        frame.command("UNLINK", 1).leaseKey(key);
        set(frame, entry, ttlMillis, mode);
        return new StoreCommand.Single<>(frame, 2, IS_OK, onError, timeoutNanos, entry.value().length);
    }

    private static void set(Frame frame, Store.Entry entry, long ttlMillis, PutMode mode) {
        boolean expires = ttlMillis != Store.NO_EXPIRY;
        frame.command("SET", 2 + (expires ? 2 : 0) + (mode == PutMode.ALWAYS ? 0 : 1))
                .key(entry.key())
                .value(entry.value());
        if (expires) {
            frame.ascii("PX").number(ttlMillis);
        }
        if (mode != PutMode.ALWAYS) {
            frame.ascii(mode == PutMode.IF_ABSENT ? "NX" : "XX");
        }
    }

    /** As {@link #put}, for all of them at once. */
    StoreCommand<List<Boolean>> putAll(List<Store.Entry> entries, long ttlMillis) {
        int bytes = COMMAND_BYTES;
        int weight = 0;
        for (Store.Entry entry : entries) {
            bytes += 2 * COMMAND_BYTES + 2 * entry.key().length() + entry.value().length;
            weight += entry.value().length;
        }
        Frame frame = new Frame(bytes).command("UNLINK", entries.size());
        entries.forEach(entry -> frame.leaseKey(entry.key()));
        entries.forEach(entry -> set(frame, entry, ttlMillis, PutMode.ALWAYS));
        return new StoreCommand.Many<>(
                frame,
                1,
                entries.size(),
                (position, reply) -> IS_OK.apply(reply),
                false,
                onError,
                timeoutNanos,
                weight);
    }

    StoreCommand<List<Boolean>> invalidate(List<String> entryKeys) {
        Frame frame = frameOf(entryKeys, 2).command("UNLINK", 2 * entryKeys.size());
        entryKeys.forEach(key -> frame.leaseKey(key).key(key));
        int keys = entryKeys.size();
        return single(frame, reply -> reply instanceof Long ? Collections.nCopies(keys, true) : unexpected());
    }

    private static List<Boolean> unexpected() {
        throw new IllegalStateException("A reply is no number");
    }

    StoreCommand<Long> unlink(List<byte[]> keys) {
        Frame frame = new Frame(COMMAND_BYTES * (1 + keys.size())).command("UNLINK", keys.size());
        keys.forEach(frame::value);
        return single(frame, reply -> (Long) reply);
    }

    StoreCommand<Boolean> contains(String key) {
        return single(
                new Frame(COMMAND_BYTES + key.length()).command("EXISTS", 1).key(key), IS_ONE);
    }

    /** {@code PTTL} answers -2 where there is no key and -1 where it never expires. */
    StoreCommand<Long> remainingTtl(String key) {
        return single(new Frame(COMMAND_BYTES + key.length()).command("PTTL", 1).key(key), reply -> {
            long millis = (Long) reply;
            return millis == -2 ? Store.NO_ENTRY : millis == -1 ? Store.NO_EXPIRY : millis;
        });
    }

    StoreCommand<Boolean> touch(String key, long ttlMillis) {
        Frame frame = new Frame(2 * COMMAND_BYTES + key.length()).command("PEXPIRE", 2);
        return single(frame.key(key).number(ttlMillis), IS_ONE);
    }

    StoreCommand<List<?>> scan(byte[] cursor, String keyPrefix) {
        return single(
                new Frame(2 * COMMAND_BYTES + keyPrefix.length())
                        .command("SCAN", 5)
                        .value(cursor)
                        .ascii("MATCH")
                        .key(GLOB.matcher(keyPrefix).replaceAll("\\\\$0") + "*")
                        .ascii("COUNT")
                        .number(SCAN_COUNT),
                reply -> (List<?>) reply);
    }

    StoreCommand<List<Lease>> acquire(List<String> keys, boolean evenIfPresent) {
        Frame frame = frameOf(keys, 2);
        long[] tokens = new long[keys.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = ThreadLocalRandom.current().nextLong();
            String key = keys.get(i);
            script(frame, Script.ACQUIRE, 2, 3)
                    .key(key)
                    .leaseKey(key)
                    .number(tokens[i])
                    .number(LEASE_MILLIS)
                    .number(evenIfPresent ? 1 : 0);
        }
        // waited for longer than anybody else: a lease that is granted late has to be given back
        return new StoreCommand.Many<>(
                frame,
                0,
                keys.size(),
                (position, reply) -> lease(reply, tokens[position]),
                new Held(),
                onError,
                LEASE_NANOS,
                0);
    }

    /** Reads what {@link Script#ACQUIRE} returns: the entry's value, 1 for the lease, 0 where another holds it. */
    private static Lease lease(@Nullable Object reply, long token) {
        return reply instanceof byte[] value
                ? new Present(value)
                : reply instanceof Long granted && granted == 1 ? new Granted(token) : new Held();
    }

    StoreCommand<List<Boolean>> fill(List<Fill> fills, long ttlMillis) {
        int bytes = COMMAND_BYTES;
        int weight = 0;
        for (Fill fill : fills) {
            weight += fill.value() == null ? 0 : fill.value().length;
            bytes += 4 * COMMAND_BYTES + 2 * fill.key().length();
        }
        Frame frame = new Frame(bytes + weight);
        BitSet stores = new BitSet();
        for (int i = 0; i < fills.size(); i++) {
            stores.set(i, fills.get(i).value() != null);
            fill(frame, fills.get(i), ttlMillis);
        }
        return new StoreCommand.Many<>(
                frame,
                0,
                fills.size(),
                (position, reply) -> stores.get(position) && (Long) reply == 1,
                false,
                onError,
                timeoutNanos,
                weight);
    }

    private static void fill(Frame frame, Fill fill, long ttlMillis) {
        byte[] value = fill.value();
        if (value == null) {
            script(frame, Script.REMOVE_IF_EQUAL, 1, 1).leaseKey(fill.key()).number(fill.token());
        } else {
            script(frame, Script.FILL, 2, 3)
                    .key(fill.key())
                    .leaseKey(fill.key())
                    .number(fill.token())
                    .value(value)
                    .number(ttlMillis == Store.NO_EXPIRY ? 0 : ttlMillis);
        }
    }

    StoreCommand<Boolean> removeIfEqual(List<Store.Entry> entries) {
        Frame frame = new Frame(COMMAND_BYTES * (2 + 2 * entries.size()));
        script(frame, Script.REMOVE_IF_EQUAL, entries.size(), entries.size());
        entries.forEach(entry -> frame.key(entry.key()));
        entries.forEach(entry -> frame.value(entry.value()));
        return single(frame, removed -> (Long) removed == entries.size());
    }

    private static Frame script(Frame frame, Script script, int keys, int arguments) {
        return frame.command("EVALSHA", 2 + keys + arguments)
                .ascii(script.digest())
                .number(keys);
    }

    StoreCommand<List<String>> loadScripts() {
        Frame frame = new Frame(COMMAND_BYTES);
        for (Script script : Script.values()) {
            frame.command("SCRIPT", 2).ascii("LOAD").ascii(script.source());
        }
        return new StoreCommand.Many<>(
                frame, 0, Script.values().length, (position, reply) -> text(reply), "", onError, handshakeNanos, 0);
    }

    private static String text(@Nullable Object reply) {
        return reply instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    StoreCommand<@Nullable ServerSide> clientInfo() {
        return tolerated(
                new Frame(COMMAND_BYTES).command("CLIENT", 1).ascii("INFO"), info -> ServerSide.read(text(info)));
    }

    /** Both must fit (CLIENT KILL). */
    StoreCommand<Long> kill(ServerSide connection) {
        return tolerated(
                new Frame(2 * COMMAND_BYTES)
                        .command("CLIENT", 5)
                        .ascii("KILL")
                        .ascii("ID")
                        .ascii(connection.id())
                        .ascii("ADDR")
                        .ascii(connection.address()),
                reply -> (Long) reply);
    }

    /** Some services forbid CLIENT, and there is nothing for anybody to mend. */
    private <R extends @Nullable Object> StoreCommand<R> tolerated(Frame frame, Function<@Nullable Object, R> read) {
        return new StoreCommand.Single<>(frame, 1, read, error -> {}, handshakeNanos, 0);
    }

    /**
     * Asks for an echo of a number, so that a reply that answers another request is noticed. Some services forbid it, which
     * is an answer, too.
     */
    StoreCommand<Boolean> ping(long nonce, Consumer<String> onError, long timeoutNanos) {
        String text = Long.toString(nonce);
        return new StoreCommand.Single<>(
                new Frame(COMMAND_BYTES).command("PING", 1).ascii(text),
                1,
                echo -> text.equals(text(echo)),
                onError,
                timeoutNanos,
                0);
    }
}
