package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cachesmith.Batch;
import io.cachesmith.EntryBatch;
import io.cachesmith.TypedCache;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Caches whose keys are looked up as they are, and not by their texts. */
final class KeysThatStandForTextsTest {

    private static final UUID FIRST = new UUID(1, 2);
    private static final UUID SECOND = new UUID(2, 1);

    /** Another object that is equal. */
    private static UUID again(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private TestCaches caches;
    private TypedCache<UUID, Long> ids;

    @BeforeEach
    void open() {
        caches = TestCaches.inMemory();
        ids = caches.cacheOfIds();
    }

    @AfterEach
    void close() {
        caches.close();
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void allOperationsFindThem(Flavour flavour) {
        TypedCache<UUID, Long> cache = flavour.of(ids);
        cache.put(FIRST, 1L);
        cache.putAll(EntryBatch.of(SECOND, 2L));
        assertThat(cache.get(again(FIRST))).contains(1L);
        assertThat(cache.getAll(Batch.of(again(SECOND), new UUID(3, 3), again(FIRST))))
                .containsExactly(entry(SECOND, 2L), entry(FIRST, 1L));
        assertThat(cache.contains(again(FIRST))).isTrue();
        assertThat(cache.touch(again(FIRST), Duration.ofSeconds(5))).isTrue();
        assertThat(cache.remainingTtl(again(FIRST)))
                .hasValueSatisfying(ttl -> assertThat(ttl).isLessThanOrEqualTo(Duration.ofSeconds(5)));
        assertThat(cache.putIfAbsent(again(FIRST), 3L)).isFalse();
        assertThat(cache.replace(again(FIRST), 4L)).isTrue();
        cache.invalidate(again(FIRST));
        assertThat(cache.get(FIRST)).isEmpty();
        assertThat(cache.getOrLoad(again(FIRST), key -> 5L)).isEqualTo(5);
        assertThat(cache.get(FIRST)).contains(5L);
        cache.invalidateAll(Batch.of(again(SECOND)));
        assertThat(cache.contains(SECOND)).isFalse();
        cache.clear();
        assertThat(cache.contains(FIRST)).isFalse();
    }

    @Test
    void theyStandUnderTheirTexts() {
        ids.put(FIRST, 1L);
        assertThat(caches.stored().get("test:ids:" + FIRST)).isEqualTo("1");
    }

    @Test
    void whatCannotBeReadIsRemoved() {
        caches.stored().put("test:ids:" + FIRST, "no number");
        assertThat(ids.get(again(FIRST))).isEmpty();
        assertThat(caches.stored().get("test:ids:" + FIRST)).isNull();
    }

    @Test
    void oneLoadServesAllWhoAskForEqualKeys() {
        AtomicInteger loads = new AtomicInteger();
        CompletableFuture<Long> answer = new CompletableFuture<>();
        List<CompletableFuture<Long>> asked = List.of(
                ids.async().getOrLoad(FIRST, key -> counted(loads, answer)),
                ids.async().getOrLoad(again(FIRST), key -> counted(loads, answer)));
        answer.complete(7L);
        assertThat(asked).allSatisfy(one -> assertThat(one.join()).isEqualTo(7));
        assertThat(loads).hasValue(1);
    }

    private static CompletableFuture<Long> counted(AtomicInteger loads, CompletableFuture<Long> answer) {
        loads.incrementAndGet();
        return answer;
    }

    @Test
    void aTextOfTheUsersOwnIsTheKey() {
        TypedCache<Integer, Long> odd = caches.cacheOfNumbers(key -> "n" + key % 10);
        odd.put(5, 1L);
        assertThat(odd.get(15)).contains(1L);
        assertThat(caches.stored().get("test:odd:n5")).isEqualTo("1");
    }

    /** Generated code takes a {@code Long}, and so does this. */
    private static final class Longs extends GeneratedCache<Long, String> {

        Longs(CacheContext context) {
            super(
                    context,
                    context.<Long, String>define("test:longs")
                            .canonicalKeys(Long.class)
                            .codec(Codecs.STRING));
        }

        @Override
        protected String textOfKey(Long key) {
            return key.toString();
        }
    }

    /** As a query of ids may hand them out as whatever the database has. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // that is the mistake
    void keysOfAnotherClassAreTheMistakeThatTheyAre() {
        TypedCache longs = new Longs(caches.context());
        longs.put(5L, "value");
        for (Object other : List.of(5, BigInteger.valueOf(5), new UUID(0, 5), "5")) {
            assertThatThrownBy(() -> longs.invalidate(other)).isInstanceOf(ClassCastException.class);
            assertThatThrownBy(() -> longs.put(other, "other")).isInstanceOf(ClassCastException.class);
        }
        assertThat(longs.get(5L)).isEqualTo(Optional.of("value"));
    }
}
