package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.PutMode;
import io.cachesmith.spi.StoreFailure;
import io.lettuce.core.output.ByteArrayOutput;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** What SCAN's patterns give a meaning to. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]\\\\^]");

    private final RedisErrors errors;
    private final long timeoutNanos;
    private final long handshakeNanos;

    RedisCommands(RedisErrors errors, CacheConfig config) {
        this.errors = errors;
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
    static <R extends @Nullable Object> @Nullable R valueOf(StoreCommand<?, R> command) {
        return command.answer().getNow(new Reply.Failed<>(StoreFailure.TIMEOUT)) instanceof Reply.Value<R> answered
                ? answered.value()
                : null;
    }

    private static CommandArgs<String, byte[]> args() {
        return new CommandArgs<>(WireCodec.INSTANCE);
    }

    private <T, R extends @Nullable Object> StoreCommand<T, R> command(
            ProtocolKeyword type,
            CommandOutput<String, byte[], T> output,
            CommandArgs<String, byte[]> args,
            Function<T, R> read) {
        return command(type, output, args, read, timeoutNanos, 0);
    }

    private <T, R extends @Nullable Object> StoreCommand<T, R> command(
            ProtocolKeyword type,
            CommandOutput<String, byte[], T> output,
            CommandArgs<String, byte[]> args,
            Function<T, R> read,
            long timeoutNanos,
            int weight) {
        return new StoreCommand<>(type, output, args, read, errors::happened, System.nanoTime() + timeoutNanos, weight);
    }

    private <R> StoreCommand<Long, R> counting(
            ProtocolKeyword type, CommandArgs<String, byte[]> args, Function<Long, R> read) {
        return command(type, new IntegerOutput<>(WireCodec.INSTANCE), args, read);
    }

    StoreCommand<byte[], byte @Nullable []> get(String key) {
        return command(
                CommandType.GET, new ByteArrayOutput<>(WireCodec.INSTANCE), args().addKey(key), Function.identity());
    }

    StoreCommand<List<byte[]>, List<byte @Nullable []>> getAll(List<String> keys) {
        return command(
                CommandType.MGET,
                new ValueListOutput<>(WireCodec.INSTANCE),
                args().addKeys(keys),
                values -> inFull(values, keys.size()));
    }

    private static List<byte @Nullable []> inFull(List<byte[]> values, int expected) {
        if (values.size() != expected) {
            throw new IllegalStateException("A reply has " + values.size() + " values for " + expected + " keys");
        }
        return new ArrayList<byte @Nullable []>(values);
    }

    StoreCommand<String, Boolean> put(Store.Entry entry, long ttlMillis, PutMode mode) {
        CommandArgs<String, byte[]> args = args().addKey(entry.key()).addValue(entry.value());
        if (ttlMillis != Store.NO_EXPIRY) {
            args.add("PX").add(ttlMillis);
        }
        if (mode != PutMode.ALWAYS) {
            args.add(mode == PutMode.IF_ABSENT ? "NX" : "XX");
        }
        return command(
                CommandType.SET,
                new StatusOutput<>(WireCodec.INSTANCE),
                args,
                "OK"::equals,
                timeoutNanos,
                entry.value().length);
    }

    StoreCommand<Long, Long> endLeases(List<String> entryKeys) {
        CommandArgs<String, byte[]> args = args();
        entryKeys.forEach(key -> args.add(LeaseKeys.of(key)));
        return counting(CommandType.UNLINK, args, Function.identity());
    }

    StoreCommand<Long, Long> invalidate(List<String> entryKeys) {
        CommandArgs<String, byte[]> args = args();
        entryKeys.forEach(key -> args.add(LeaseKeys.of(key)).addKey(key));
        return counting(CommandType.UNLINK, args, Function.identity());
    }

    StoreCommand<Long, Long> unlink(List<byte[]> keys) {
        CommandArgs<String, byte[]> args = args();
        keys.forEach(args::add);
        return counting(CommandType.UNLINK, args, Function.identity());
    }

    StoreCommand<Long, Boolean> contains(String key) {
        return counting(CommandType.EXISTS, args().addKey(key), count -> count == 1);
    }

    /** {@code PTTL} answers -2 where there is no key and -1 where it never expires. */
    StoreCommand<Long, Long> remainingTtl(String key) {
        return counting(
                CommandType.PTTL,
                args().addKey(key),
                millis -> millis == -2 ? Store.NO_ENTRY : millis == -1 ? Store.NO_EXPIRY : millis);
    }

    StoreCommand<Long, Boolean> touch(String key, long ttlMillis) {
        return counting(CommandType.PEXPIRE, args().addKey(key).add(ttlMillis), done -> done == 1);
    }

    StoreCommand<List<Object>, List<Object>> scan(byte[] cursor, String keyPrefix) {
        return command(
                CommandType.SCAN,
                new NestedMultiOutput<>(WireCodec.INSTANCE),
                args().add(cursor)
                        .add("MATCH")
                        .add(GLOB.matcher(keyPrefix).replaceAll("\\\\$0") + "*")
                        .add("COUNT")
                        .add(SCAN_COUNT),
                Function.identity());
    }

    StoreCommand<Lease, Lease> acquire(String key, boolean evenIfPresent) {
        long token = ThreadLocalRandom.current().nextLong();
        return command(
                CommandType.EVALSHA,
                new LeaseOutput(WireCodec.INSTANCE, token),
                script(Script.ACQUIRE, 2)
                        .addKey(key)
                        .add(LeaseKeys.of(key))
                        .add(token)
                        .add(LEASE_MILLIS)
                        .add(evenIfPresent ? 1 : 0),
                Function.identity(),
                // a lease that is granted late has to be given back
                LEASE_NANOS,
                0);
    }

    StoreCommand<Long, Boolean> fill(Fill fill, long ttlMillis) {
        byte[] value = fill.value();
        if (value == null) {
            return counting(
                    CommandType.EVALSHA,
                    script(Script.REMOVE_IF_EQUAL, 1)
                            .add(LeaseKeys.of(fill.key()))
                            .add(fill.token()),
                    ended -> false);
        }
        return command(
                CommandType.EVALSHA,
                new IntegerOutput<>(WireCodec.INSTANCE),
                script(Script.FILL, 2)
                        .addKey(fill.key())
                        .add(LeaseKeys.of(fill.key()))
                        .add(fill.token())
                        .addValue(value)
                        .add(ttlMillis == Store.NO_EXPIRY ? 0 : ttlMillis),
                written -> written == 1,
                timeoutNanos,
                value.length);
    }

    StoreCommand<Long, Boolean> removeIfEqual(List<Store.Entry> entries) {
        CommandArgs<String, byte[]> arguments = script(Script.REMOVE_IF_EQUAL, entries.size());
        entries.forEach(entry -> arguments.addKey(entry.key()));
        entries.forEach(entry -> arguments.addValue(entry.value()));
        return counting(CommandType.EVALSHA, arguments, removed -> removed == entries.size());
    }

    private static CommandArgs<String, byte[]> script(Script script, int keys) {
        return args().add(script.digest()).add(keys);
    }

    List<StoreCommand<?, ?>> loadScripts() {
        List<StoreCommand<?, ?>> loads = new ArrayList<>();
        for (Script script : Script.values()) {
            loads.add(command(
                    CommandType.SCRIPT,
                    new StatusOutput<>(WireCodec.INSTANCE),
                    args().add("LOAD").add(script.source()),
                    Function.identity(),
                    handshakeNanos,
                    0));
        }
        return loads;
    }

    StoreCommand<String, @Nullable ServerSide> clientInfo() {
        return tolerated(new StatusOutput<>(WireCodec.INSTANCE), args().add("INFO"), ServerSide::read);
    }

    /** Both must fit (CLIENT KILL). */
    StoreCommand<Long, Long> kill(ServerSide connection) {
        return tolerated(
                new IntegerOutput<>(WireCodec.INSTANCE),
                args().add("KILL").add("ID").add(connection.id()).add("ADDR").add(connection.address()),
                Function.identity());
    }

    /** Some services forbid CLIENT, and there is nothing for anybody to mend. */
    private <T, R extends @Nullable Object> StoreCommand<T, R> tolerated(
            CommandOutput<String, byte[], T> output, CommandArgs<String, byte[]> args, Function<T, R> read) {
        return new StoreCommand<>(
                CommandType.CLIENT, output, args, read, error -> {}, System.nanoTime() + handshakeNanos, 0);
    }

    /**
     * Asks for an echo of a number, so that a reply that answers another request is noticed. Some services forbid it, which
     * is an answer, too.
     */
    StoreCommand<byte[], Boolean> ping(long nonce, Consumer<String> onError, long timeoutNanos) {
        String text = Long.toString(nonce);
        return new StoreCommand<>(
                CommandType.PING,
                new ByteArrayOutput<>(WireCodec.INSTANCE),
                args().add(text),
                echo -> echo != null && text.equals(new String(echo, StandardCharsets.US_ASCII)),
                onError,
                System.nanoTime() + timeoutNanos,
                0);
    }
}
