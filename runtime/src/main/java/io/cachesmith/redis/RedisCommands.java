package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.spi.Store;
import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Held;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.Present;
import io.cachesmith.spi.Store.PutMode;
import io.cachesmith.spi.StoreKey;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the commands of a store: what is sent, and how the reply is read. */
final class RedisCommands {

    /** How long a load may take and still be stored. */
    private static final long LEASE_MILLIS = 30_000;

    private static final long LEASE_NANOS = LEASE_MILLIS * 1_000_000;

    /** How many keys one step of a scan looks at. */
    private static final long SCAN_COUNT = 500;

    /** What a command takes besides its arguments, at the most. */
    private static final int COMMAND_BYTES = 64;

    /** Stands for what a connection refuses because of its weight; never sent. */
    private static final Frame TOO_LARGE = new Frame(0);

    /** What SCAN's patterns give a meaning to. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]\\\\^]");

    private final Terms terms;

    /** Waited for longer than anybody else: a lease that is granted late has to be given back. */
    private final Terms leaseTerms;

    RedisCommands(RedisErrors errors, CacheConfig config, GiveWay giveWay) {
        terms = new Terms(errors::happened, config.commandTimeout().toNanos(), giveWay);
        leaseTerms = terms.within(LEASE_NANOS);
    }

    private <R extends @Nullable Object> StoreCommand<R> single(Frame frame, Function<@Nullable Object, R> read) {
        return single(frame, 0, read);
    }

    private <R extends @Nullable Object> StoreCommand<R> single(
            Frame frame, int weight, Function<@Nullable Object, R> read) {
        return new StoreCommand.Single<>(frame, 1, read, terms, weight);
    }

    private StoreCommand<List<Boolean>> many(
            Frame frame, int weight, int toSkip, int results, StoreCommand.Reader<Boolean> read) {
        return new StoreCommand.Many<>(frame, toSkip, results, read, false, terms, weight);
    }

    StoreCommand<byte @Nullable []> get(StoreKey key) {
        return single(frameOf(key).command("GET", 1).key(key), RedisCommands::bytes);
    }

    StoreCommand<List<byte @Nullable []>> getAll(List<StoreKey> keys) {
        Frame frame = frameOf(keys, 1).command("MGET", keys.size());
        keys.forEach(frame::key);
        return single(frame, reply -> inFull(reply, keys.size()));
    }

    private static Frame frameOf(StoreKey key) {
        return new Frame(COMMAND_BYTES + key.text().length());
    }

    /** Returns a frame that has room for each key so many times, with a command of its own or two. */
    private static Frame frameOf(List<StoreKey> keys, int times) {
        int bytes = COMMAND_BYTES;
        for (StoreKey key : keys) {
            bytes += times * (COMMAND_BYTES + key.text().length());
        }
        return new Frame(bytes);
    }

    /** The same for entries, each with its value once. */
    private static Frame frameOfEntries(List<Store.Entry> entries, int times) {
        int bytes = COMMAND_BYTES;
        for (Store.Entry entry : entries) {
            bytes += times * (COMMAND_BYTES + entry.key().text().length()) + Frame.copied(entry.value());
        }
        return new Frame(bytes);
    }

    private static int weight(List<Store.Entry> entries) {
        long weight = 0;
        for (Store.Entry entry : entries) {
            weight += entry.value().length;
        }
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }

    @SuppressWarnings("unchecked") // the elements are looked at before
    private static List<byte @Nullable []> inFull(@Nullable Object reply, int expected) {
        List<?> values = (List<?>) reply;
        if (values == null || values.size() != expected) {
            throw new IllegalStateException("A reply has not one value for each key");
        }
        for (Object value : values) {
            if (value != null && !(value instanceof byte[])) {
                throw new IllegalStateException("A reply holds something else than values");
            }
        }
        return (List<byte @Nullable []>) values;
    }

    /** The lease ends first: else a load that began before could fill between the two, over the put. */
    StoreCommand<Boolean> put(Store.Entry entry, long ttlMillis, PutMode mode) {
        if (entry.value().length > Bounds.MAX_BYTES) {
            return single(TOO_LARGE, Integer.MAX_VALUE, "OK"::equals);
        }
        StoreKey key = entry.key();
        Frame frame = new Frame(3 * COMMAND_BYTES + 2 * key.text().length() + Frame.copied(entry.value()));
        frame.command("UNLINK", 1).leaseKey(key);
        set(frame, entry, ttlMillis, mode);
        return new StoreCommand.Single<>(frame, 2, "OK"::equals, terms, entry.value().length);
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
        int weight = weight(entries);
        if (weight > Bounds.MAX_BYTES) {
            return many(TOO_LARGE, weight, 0, entries.size(), (position, reply) -> false);
        }
        Frame frame = frameOfEntries(entries, 2);
        frame.command("UNLINK", entries.size());
        entries.forEach(entry -> frame.leaseKey(entry.key()));
        entries.forEach(entry -> set(frame, entry, ttlMillis, PutMode.ALWAYS));
        return many(frame, weight, 1, entries.size(), (position, reply) -> "OK".equals(reply));
    }

    StoreCommand<List<Boolean>> invalidate(List<StoreKey> entryKeys) {
        Frame frame = frameOf(entryKeys, 2).command("UNLINK", 2 * entryKeys.size());
        entryKeys.forEach(key -> frame.leaseKey(key).key(key));
        List<Boolean> all = Collections.nCopies(entryKeys.size(), true);
        return single(frame, reply -> {
            // how many there were does not matter
            var unused = number(reply);
            return all;
        });
    }

    StoreCommand<Long> unlink(List<byte[]> keys) {
        Frame frame = new Frame(COMMAND_BYTES * (1 + keys.size())).command("UNLINK", keys.size());
        keys.forEach(frame::value);
        return single(frame, RedisCommands::number);
    }

    StoreCommand<Boolean> contains(StoreKey key) {
        return single(frameOf(key).command("EXISTS", 1).key(key), RedisCommands::isOne);
    }

    /** {@code PTTL} answers -2 where there is no key and -1 where it never expires. */
    StoreCommand<Long> remainingTtl(StoreKey key) {
        return single(frameOf(key).command("PTTL", 1).key(key), reply -> {
            long millis = number(reply);
            return millis == -2 ? Store.NO_ENTRY : millis == -1 ? Store.NO_EXPIRY : millis;
        });
    }

    StoreCommand<Boolean> touch(StoreKey key, long ttlMillis) {
        Frame frame = new Frame(2 * COMMAND_BYTES + key.text().length()).command("PEXPIRE", 2);
        return single(frame.key(key).number(ttlMillis), RedisCommands::isOne);
    }

    StoreCommand<List<?>> scan(byte[] cursor, String keyPrefix) {
        return single(
                new Frame(2 * COMMAND_BYTES + keyPrefix.length())
                        .command("SCAN", 5)
                        .value(cursor)
                        .ascii("MATCH")
                        .text(GLOB.matcher(keyPrefix).replaceAll("\\\\$0") + "*")
                        .ascii("COUNT")
                        .number(SCAN_COUNT),
                reply -> (List<?>) Objects.requireNonNull(reply));
    }

    StoreCommand<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent) {
        Frame frame = frameOf(keys, 2);
        long[] tokens = new long[keys.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = ThreadLocalRandom.current().nextLong();
            StoreKey key = keys.get(i);
            script(frame, Script.ACQUIRE, 2, 3)
                    .key(key)
                    .leaseKey(key)
                    .number(tokens[i])
                    .number(LEASE_MILLIS)
                    .number(evenIfPresent ? 1 : 0);
        }
        return new StoreCommand.Many<>(
                frame, 0, keys.size(), (position, reply) -> lease(reply, tokens[position]), new Held(), leaseTerms, 0);
    }

    /** Reads what {@link Script#ACQUIRE} returns: the entry's value, 1 for the lease, 0 where another holds it. */
    private static Lease lease(@Nullable Object reply, long token) {
        return reply instanceof byte[] value
                ? new Present(value)
                : reply instanceof Long granted && granted == 1 ? new Granted(token) : new Held();
    }

    StoreCommand<List<Boolean>> fill(List<Fill> fills, long ttlMillis) {
        List<Store.Entry> written = fills.stream().map(RedisCommands::written).toList();
        int weight = weight(written);
        if (weight > Bounds.MAX_BYTES) {
            return many(TOO_LARGE, weight, 0, fills.size(), (position, reply) -> false);
        }
        Frame frame = frameOfEntries(written, 3);
        BitSet stores = new BitSet();
        for (int i = 0; i < fills.size(); i++) {
            stores.set(i, fills.get(i).value() != null);
            fill(frame, fills.get(i), ttlMillis);
        }
        return many(frame, weight, 0, fills.size(), (position, reply) -> stores.get(position) && isOne(reply));
    }

    private static Store.Entry written(Fill fill) {
        return new Store.Entry(fill.key(), fill.value() == null ? new byte[0] : fill.value());
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
        int weight = weight(entries);
        if (weight > Bounds.MAX_BYTES) {
            return single(TOO_LARGE, weight, removed -> false);
        }
        Frame frame = frameOfEntries(entries, 2);
        int keys = entries.size();
        script(frame, Script.REMOVE_IF_EQUAL, keys, keys);
        entries.forEach(entry -> frame.key(entry.key()));
        entries.forEach(entry -> frame.value(entry.value()));
        return single(frame, weight, removed -> number(removed) == keys);
    }

    private static Frame script(Frame frame, Script script, int keys, int arguments) {
        return frame.command("EVALSHA", 2 + keys + arguments)
                .ascii(script.digest())
                .number(keys);
    }

    private static byte @Nullable [] bytes(@Nullable Object reply) {
        return (byte[]) reply;
    }

    private static long number(@Nullable Object reply) {
        return (Long) Objects.requireNonNull(reply);
    }

    private static boolean isOne(@Nullable Object reply) {
        return number(reply) == 1;
    }
}
