package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.cachesmith.AsyncTypedCache;
import io.cachesmith.Batch;
import io.cachesmith.CacheSerializationException;
import io.cachesmith.CacheValidationException;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.TestCaches.Note;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller does wrong is thrown at the call, whether the store serves or not. */
@ParameterizedClass
@EnumSource
final class CallerMistakesTest {

    enum Manager {
        IN_MEMORY,
        UNAVAILABLE,
        CLOSED;

        TestCaches open() {
            return switch (this) {
                case IN_MEMORY -> TestCaches.inMemory();
                case UNAVAILABLE -> TestCaches.unavailable();
                case CLOSED -> TestCaches.closed();
            };
        }
    }

    @Parameter
    private Manager manager;

    private TestCaches caches;
    private TypedCache<String, Long> cache;
    private AsyncTypedCache<String, Long> async;

    @BeforeEach
    void open() {
        caches = manager.open();
        cache = caches.numbers;
        async = cache.async();
    }

    @AfterEach
    void nothingWasStored() {
        if (manager == Manager.IN_MEMORY) {
            assertThat(caches.stored().get("test:numbers:k")).isNull();
            assertThat(caches.stored().get("test:notes:k")).isNull();
            assertThat(caches.numbers.stats().puts()).isZero();
        }
        caches.close();
    }

    private static void assertAllRefuseNull(ThrowingCallable... calls) {
        for (ThrowingCallable call : calls) {
            assertThatNullPointerException().isThrownBy(call);
        }
    }

    @Test
    void aNullKeyIsRefused() {
        Duration ttl = Duration.ofSeconds(1);
        assertAllRefuseNull(
                () -> cache.get(null),
                () -> cache.getOrLoad(null, key -> 1L),
                () -> cache.put(null, 1L),
                () -> cache.put(null, 1L, ttl),
                () -> cache.putIfAbsent(null, 1L),
                () -> cache.replace(null, 1L),
                () -> cache.invalidate(null),
                () -> cache.contains(null),
                () -> cache.remainingTtl(null),
                () -> cache.touch(null, ttl));
        assertAllRefuseNull(
                () -> async.get(null),
                () -> async.getOrLoad(null, key -> CompletableFuture.completedFuture(1L)),
                () -> async.put(null, 1L),
                () -> async.put(null, 1L, ttl),
                () -> async.putIfAbsent(null, 1L),
                () -> async.replace(null, 1L),
                () -> async.invalidate(null),
                () -> async.contains(null),
                () -> async.remainingTtl(null),
                () -> async.touch(null, ttl));
    }

    @Test
    void aNullValueIsRefused() {
        Duration ttl = Duration.ofSeconds(1);
        assertAllRefuseNull(
                () -> cache.put("k", null),
                () -> cache.put("k", null, ttl),
                () -> cache.putIfAbsent("k", null),
                () -> cache.replace("k", null),
                () -> async.put("k", null),
                () -> async.put("k", null, ttl),
                () -> async.putIfAbsent("k", null),
                () -> async.replace("k", null));
    }

    @Test
    void aNullTtlIsRefused() {
        assertAllRefuseNull(
                () -> cache.put("k", 1L, null),
                () -> cache.touch("k", null),
                () -> async.put("k", 1L, null),
                () -> async.touch("k", null));
    }

    @Test
    void aNullLoaderIsRefused() {
        assertAllRefuseNull(
                () -> cache.getOrLoad("k", null),
                () -> cache.getOrLoadAll(Batch.of("k"), null),
                () -> async.getOrLoad("k", null),
                () -> async.getOrLoadAll(Batch.of("k"), null));
    }

    @Test
    void aNullBatchIsRefused() {
        assertAllRefuseNull(
                () -> cache.getAll(null),
                () -> cache.putAll(null),
                () -> cache.invalidateAll(null),
                () -> cache.getOrLoadAll(null, keys -> Map.of()),
                () -> cache.batches(null),
                () -> cache.entryBatches(null),
                () -> async.getAll(null),
                () -> async.putAll(null),
                () -> async.invalidateAll(null),
                () -> async.getOrLoadAll(null, keys -> CompletableFuture.completedFuture(Map.of())));
    }

    @Test
    void aTtlThatIsNotPositiveOrAboveTenYearsIsRefused() {
        Duration tenYears = Duration.ofDays(3650);
        for (Duration ttl : List.of(
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofDays(-1),
                tenYears.plusNanos(1),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> cache.put("k", 1L, ttl),
                    () -> cache.touch("k", ttl),
                    () -> async.put("k", 1L, ttl),
                    () -> async.touch("k", ttl))) {
                assertThatExceptionOfType(CacheValidationException.class)
                        .isThrownBy(call)
                        .withMessageContaining(ttl.toString());
            }
        }
    }

    @Test
    void aBatchAboveTheCachesOwnLimitIsRefusedWithBothNumbersAndTheWayOut() {
        TypedCache<String, String> small = caches.texts;
        Batch<String> keys = Batch.of("a", "b", "c", "d");
        EntryBatch<String, String> entries = EntryBatch.of("a", "", "b", "", "c", "", "d", "");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> small.getAll(keys),
                () -> small.putAll(entries),
                () -> small.invalidateAll(keys),
                () -> small.getOrLoadAll(keys, misses -> Map.of()),
                () -> small.async().getAll(keys),
                () -> small.async().putAll(entries),
                () -> small.async().invalidateAll(keys),
                () -> small.async().getOrLoadAll(keys, misses -> CompletableFuture.completedFuture(Map.of())))) {
            assertThatExceptionOfType(CacheValidationException.class)
                    .isThrownBy(call)
                    .withMessageContainingAll("4", "3", "test:texts", "batches()");
        }
        small.putAll(EntryBatch.of("a", "", "b", "", "c", ""));
        small.invalidateAll(Batch.of("a", "b", "c"));
    }

    @Test
    void aValueThatCannotBeEncodedIsRefusedWithoutNamingIt() {
        TypedCache<String, Note> notes = caches.notes;
        Note bad = new Note("unencodable s3cr3t");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> notes.put("k", bad),
                () -> notes.put("k", bad, Duration.ofSeconds(1)),
                () -> notes.putIfAbsent("k", bad),
                () -> notes.replace("k", bad),
                () -> notes.async().put("k", bad),
                () -> notes.async().put("k", bad, Duration.ofSeconds(1)),
                () -> notes.async().putIfAbsent("k", bad),
                () -> notes.async().replace("k", bad))) {
            assertThatExceptionOfType(CacheSerializationException.class)
                    .isThrownBy(call)
                    .withMessageContainingAll("test:notes", "Note")
                    .withMessageNotContaining("s3cr3t")
                    .havingCause()
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCodecThatMakesNothingIsRefusedToo() {
        assertThatExceptionOfType(CacheSerializationException.class)
                .isThrownBy(() -> caches.notes.put("k", new Note("null")))
                .withMessageContaining("test:notes")
                .withNoCause();
    }

    @Test
    void aValueThatIsNoUnicodeIsRefused() {
        assertThatExceptionOfType(CacheSerializationException.class)
                .isThrownBy(() -> caches.texts.put("k", "s3cr3t\uD800"))
                .withMessageNotContaining("s3cr3t");
    }

    @Test
    void theCallOfABatchNamesThePositionAndStoresNothing() {
        EntryBatch<String, Note> entries =
                EntryBatch.of("k", new Note("good"), "k2", new Note("good"), "k3", new Note("unencodable s3cr3t"));
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> caches.notes.putAll(entries), () -> caches.notes.async().putAll(entries))) {
            assertThatExceptionOfType(CacheSerializationException.class)
                    .isThrownBy(call)
                    .withMessageContainingAll("position 2", "test:notes")
                    .withMessageNotContaining("s3cr3t")
                    .withMessageNotContaining("k3");
        }
        assertThat(caches.notes.stats().puts()).isZero();
    }
}
