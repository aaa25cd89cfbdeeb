package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.Store.Entry;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.PutMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a contract needs of the store that it runs on, and the store's operations without their replies. */
public interface StoreUnderTest {

    /** Longer than any store takes. */
    long TIMEOUT = TimeUnit.SECONDS.toNanos(5);

    /** Long enough to be told from no time on a busy server, short enough to wait for. */
    long TTL = 2_000;

    /** What the keys of the tests' caches begin with. */
    Pattern OF_CACHE = Pattern.compile("(.*?(?:test:[a-z]+|contract):)(.*)", Pattern.DOTALL);

    /** A UUID as it writes itself. */
    Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What a test has let pass by {@link #passTtl}. */
    ThreadLocal<Long> PASSED_MILLIS = ThreadLocal.withInitial(() -> 0L);

    /** Returns the store; the same for the whole of a test. */
    Store store();

    /** Lets time pass for the store: by its clock, or by waiting. */
    void pass(Duration time);

    /** Returns a key that no other test has. */
    static String newKey() {
        return "contract:" + UUID.randomUUID();
    }

    /** Makes the key that a cache of the tests would make, of its text. */
    static StoreKey key(String text) {
        Matcher ofCache = OF_CACHE.matcher(text);
        return ofCache.matches()
                ? new StoreKey(ofCache.group(1), rest(ofCache.group(1), ofCache.group(2)))
                : new StoreKey("", text);
    }

    /** UUIDs, and the numbers of one cache, stand for their texts. */
    private static Comparable<?> rest(String prefix, String text) {
        if (prefix.endsWith("test:blobs:")) {
            return Integer.valueOf(text);
        }
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : text;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static <T extends @Nullable Object> T answer(Reply<T> reply) {
        Reply.Settled<T> settled = reply.await(TIMEOUT);
        assertThat(settled).isInstanceOf(Reply.Value.class);
        return ((Reply.Value<T>) settled).value();
    }

    default @Nullable String get(String key) {
        return text(answer(store().get(key(key), TIMEOUT)));
    }

    default boolean put(String key, String value) {
        return put(key, value, TTL, PutMode.ALWAYS);
    }

    default boolean put(String key, String value, long ttlMillis, PutMode mode) {
        return answer(store().put(new Entry(key(key), bytes(value)), ttlMillis, mode, TIMEOUT));
    }

    default boolean invalidate(String key) {
        return answer(store().invalidateAll(List.of(key(key)), TIMEOUT)).get(0);
    }

    default boolean removeIfEqual(String key, String value) {
        return answer(store().removeIfEqual(key(key), bytes(value), TIMEOUT));
    }

    default boolean contains(String key) {
        return answer(store().contains(key(key), TIMEOUT));
    }

    default long remainingTtl(String key) {
        return answer(store().remainingTtl(key(key), TIMEOUT));
    }

    default boolean touch(String key, long ttlMillis) {
        return answer(store().touch(key(key), ttlMillis, TIMEOUT));
    }

    default void clear(String keyPrefix) {
        answer(store().clear(keyPrefix, TIMEOUT));
    }

    default Lease acquire(String key) {
        return answer(store().acquire(List.of(key(key)), false, TIMEOUT)).get(0);
    }

    default Lease acquireEvenIfPresent(String key) {
        return answer(store().acquire(List.of(key(key)), true, TIMEOUT)).get(0);
    }

    default long token(String key) {
        Lease lease = acquire(key);
        assertThat(lease).isInstanceOf(Granted.class);
        return ((Granted) lease).token();
    }

    default boolean fill(String key, long token, @Nullable String value) {
        byte[] bytes = value == null ? null : bytes(value);
        return answer(store().fill(List.of(new Store.Fill(key(key), token, bytes)), TTL, TIMEOUT))
                .get(0);
    }

    /** Lets a part of {@link #TTL} pass. */
    default void passTtl(double share) {
        long millis = (long) (TTL * share);
        PASSED_MILLIS.set(PASSED_MILLIS.get() + millis);
        pass(Duration.ofMillis(millis));
    }

    /**
     * Runs a scenario in which no more time may pass than it lets pass. A machine that is too busy for that has shown nothing,
     * and gets another chance.
     */
    default void inTime(Runnable scenario) {
        for (int attempt = 1; true; attempt++) {
            long start = System.nanoTime();
            PASSED_MILLIS.set(0L);
            try {
                scenario.run();
                return;
            } catch (AssertionError failure) {
                long tooLong = Duration.ofNanos(System.nanoTime() - start).toMillis() - PASSED_MILLIS.get();
                if (attempt == 10 || tooLong < TTL / 20) {
                    throw failure;
                }
            }
        }
    }
}
