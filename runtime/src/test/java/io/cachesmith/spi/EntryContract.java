package io.cachesmith.spi;

import static io.cachesmith.spi.StoreUnderTest.answer;
import static io.cachesmith.spi.StoreUnderTest.bytes;
import static io.cachesmith.spi.StoreUnderTest.key;
import static io.cachesmith.spi.StoreUnderTest.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.Store.Entry;
import io.cachesmith.spi.Store.PutMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store does with entries. */
public interface EntryContract extends StoreUnderTest {

    @Test
    default void whatWasPutIsRead() {
        String key = newKey();
        assertThat(put(key, "value")).isTrue();
        assertThat(get(key)).isEqualTo("value");
        assertThat(contains(key)).isTrue();
    }

    @Test
    default void whatWasNotPutIsAbsent() {
        String key = newKey();
        assertThat(get(key)).isNull();
        assertThat(contains(key)).isFalse();
        assertThat(remainingTtl(key)).isEqualTo(Store.NO_ENTRY);
        assertThat(touch(key, TTL)).isFalse();
        assertThat(removeIfEqual(key, "")).isFalse();
    }

    @Test
    default void putReplaces() {
        String key = newKey();
        put(key, "old");
        assertThat(put(key, "new")).isTrue();
        assertThat(get(key)).isEqualTo("new");
    }

    @Test
    default void anEmptyValueIsAValue() {
        String key = newKey();
        put(key, "");
        assertThat(get(key)).isEmpty();
        assertThat(contains(key)).isTrue();
        assertThat(put(key, "other", TTL, PutMode.IF_ABSENT)).isFalse();
        assertThat(removeIfEqual(key, "")).isTrue();
    }

    @Test
    default void aMegabyteComesBackByteForByte() {
        String key = newKey();
        byte[] value = new byte[1 << 20];
        new Random(1).nextBytes(value);
        assertThat(answer(store().put(new Entry(key(key), value.clone()), 100 * TTL, PutMode.ALWAYS, TIMEOUT)))
                .isTrue();
        assertThat(answer(store().get(key(key), TIMEOUT))).isEqualTo(value);
        invalidate(key);
    }

    @Test
    default void getAllAnswersInTheOrderOfTheKeys() {
        String first = newKey();
        String second = newKey();
        put(first, "1");
        put(second, "2");
        List<byte[]> values =
                answer(store().getAll(List.of(key(second), key(newKey()), key(first), key(second)), TIMEOUT));
        assertThat(values.stream().map(StoreUnderTest::text)).containsExactly("2", null, "1", "2");
    }

    @Test
    default void ifAbsentLeavesValueAndTtlOfAnEntryAlone() {
        String key = newKey();
        assertThat(put(key, "first", TTL, PutMode.IF_ABSENT)).isTrue();
        assertThat(put(key, "second", 100 * TTL, PutMode.IF_ABSENT)).isFalse();
        assertThat(get(key)).isEqualTo("first");
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void ifAbsentPutsAfterExpiry() {
        String key = newKey();
        put(key, "first");
        passTtl(1.2);
        assertThat(put(key, "second", TTL, PutMode.IF_ABSENT)).isTrue();
        assertThat(get(key)).isEqualTo("second");
    }

    @Test
    default void ifPresentPutsOnlyWhereThereIsAnEntry() {
        String key = newKey();
        assertThat(put(key, "none", TTL, PutMode.IF_PRESENT)).isFalse();
        assertThat(contains(key)).isFalse();
        put(key, "first", 100 * TTL, PutMode.ALWAYS);
        assertThat(put(key, "second", TTL, PutMode.IF_PRESENT)).isTrue();
        assertThat(get(key)).isEqualTo("second");
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void anEntryIsThereUntilItsTimeIsUp() {
        inTime(() -> {
            String key = newKey();
            put(key, "value");
            passTtl(0.8);
            assertThat(get(key)).isEqualTo("value");
            passTtl(0.4);
            assertThat(get(key)).isNull();
            assertThat(contains(key)).isFalse();
            assertThat(remainingTtl(key)).isEqualTo(Store.NO_ENTRY);
            assertThat(touch(key, TTL)).isFalse();
            assertThat(answer(store().getAll(List.of(key(key)), TIMEOUT))).containsExactly((byte[]) null);
        });
    }

    @Test
    default void remainingTtlFallsAsTimePasses() {
        inTime(() -> {
            String key = newKey();
            put(key, "value");
            assertThat(remainingTtl(key)).isBetween(TTL / 2, TTL);
            passTtl(0.6);
            assertThat(remainingTtl(key)).isBetween(1L, 2 * TTL / 5);
        });
    }

    @Test
    default void withoutExpiryAnEntryStays() {
        String key = newKey();
        put(key, "value", Store.NO_EXPIRY, PutMode.ALWAYS);
        passTtl(1.2);
        assertThat(get(key)).isEqualTo("value");
        assertThat(remainingTtl(key)).isEqualTo(Store.NO_EXPIRY);
        invalidate(key);
    }

    @Test
    default void tenYearsAreATtl() {
        String key = newKey();
        long tenYears = 315_360_000_000L;
        put(key, "value", tenYears, PutMode.ALWAYS);
        assertThat(remainingTtl(key)).isBetween(tenYears - 60_000, tenYears);
        invalidate(key);
    }

    @Test
    default void putResetsTheTtl() {
        inTime(() -> {
            String key = newKey();
            put(key, "value");
            passTtl(0.8);
            put(key, "value");
            passTtl(0.8);
            assertThat(get(key)).isEqualTo("value");
        });
    }

    @Test
    default void putEndsALifeWithoutExpiry() {
        String key = newKey();
        put(key, "value", Store.NO_EXPIRY, PutMode.ALWAYS);
        put(key, "value");
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void readingDoesNotResetTheTtl() {
        String key = newKey();
        put(key, "value");
        passTtl(0.6);
        get(key);
        contains(key);
        passTtl(0.6);
        assertThat(get(key)).isNull();
    }

    @Test
    default void touchCountsFromNowAndKeepsTheValue() {
        inTime(() -> {
            String key = newKey();
            put(key, "value");
            passTtl(0.8);
            assertThat(touch(key, TTL)).isTrue();
            passTtl(0.8);
            assertThat(get(key)).isEqualTo("value");
            passTtl(0.4);
            assertThat(get(key)).isNull();
        });
    }

    @Test
    default void touchShortensToo() {
        String key = newKey();
        put(key, "value", 100 * TTL, PutMode.ALWAYS);
        assertThat(touch(key, TTL)).isTrue();
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void putAllWritesEachEntryWithItsTtl() {
        String first = newKey();
        String second = newKey();
        put(second, "old", 100 * TTL, PutMode.ALWAYS);
        List<Entry> entries = List.of(new Entry(key(first), bytes("1")), new Entry(key(second), bytes("2")));
        assertThat(answer(store().putAll(entries, TTL, TIMEOUT))).containsExactly(true, true);
        assertThat(get(first)).isEqualTo("1");
        assertThat(get(second)).isEqualTo("2");
        assertThat(remainingTtl(first)).isBetween(1L, TTL);
        assertThat(remainingTtl(second)).isBetween(1L, TTL);
    }

    @Test
    default void invalidateAllRemovesAndAcknowledgesAlsoWhatIsAbsent() {
        String present = newKey();
        String other = newKey();
        put(present, "value");
        put(other, "value");
        assertThat(answer(store().invalidateAll(List.of(key(newKey()), key(present)), TIMEOUT)))
                .containsExactly(true, true);
        assertThat(get(present)).isNull();
        assertThat(get(other)).isEqualTo("value");
    }

    @Test
    default void removeIfEqualRemovesTheValueThatWasRead() {
        String key = newKey();
        put(key, "bad");
        assertThat(removeIfEqual(key, "bad")).isTrue();
        assertThat(get(key)).isNull();
        assertThat(removeIfEqual(key, "bad")).isFalse();
    }

    @Test
    default void removeIfEqualLeavesWhatWasWrittenMeanwhile() {
        String key = newKey();
        put(key, "good");
        assertThat(removeIfEqual(key, "bad")).isFalse();
        assertThat(removeIfEqual(key, "")).isFalse();
        assertThat(removeIfEqual(key, "goodbye")).isFalse();
        assertThat(get(key)).isEqualTo("good");
    }

    @Test
    default void clearRemovesWhatBeginsWithThePrefixAndNothingElse() {
        String prefix = newKey();
        put(prefix + ":1", "value");
        put(prefix + ":2", "value");
        put(prefix + "x", "value");
        put("x" + prefix + ":", "value");
        clear(prefix + ":");
        assertThat(contains(prefix + ":1")).isFalse();
        assertThat(contains(prefix + ":2")).isFalse();
        assertThat(contains(prefix + "x")).isTrue();
        assertThat(contains("x" + prefix + ":")).isTrue();
    }

    @Test
    default void clearTakesThePrefixLiterally() {
        String prefix = newKey();
        put(prefix + "a:1", "value");
        clear(prefix + "?:");
        clear(prefix + "*");
        clear(prefix + "[a-z]:");
        assertThat(contains(prefix + "a:1")).isTrue();
    }

    @Test
    default void keysAreAnyText() {
        for (String odd : List.of("", " ", "\n", "\u0000", "{a}", "}{", "ä€\uD83D\uDE00", "*?[a]\\")) {
            String key = newKey() + odd;
            put(key, "value");
            assertThat(get(key)).isEqualTo("value");
            clear(key);
            assertThat(get(key)).isNull();
        }
    }
}
