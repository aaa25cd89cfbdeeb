package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of one cache are equal exactly if their texts are. */
final class StoreKeyTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void theTextIsTheWhole() {
        assertThat(new StoreKey("users:", ID).text()).isEqualTo("users:" + ID);
        assertThat(new StoreKey("users:", "").text()).isEqualTo("users:");
    }

    @Test
    void equalKeysOfOneCacheAreEqual() {
        StoreKey key = new StoreKey("users:", ID);
        assertThat(key).isEqualTo(new StoreKey(new String("users:"), new UUID(1, 2)));
        assertThat(key).hasSameHashCodeAs(new StoreKey("users:", new UUID(1, 2)));
        assertThat(key).isNotEqualTo(new StoreKey("users:", new UUID(2, 1)));
        assertThat(key).isNotEqualTo(new StoreKey("others:", ID));
        assertThat(key).isNotEqualTo(ID);
    }

    @Test
    void whatHoldsItsTextIsAnother() {
        assertThat(new StoreKey("users:", ID)).isNotEqualTo(new StoreKey("users:", ID.toString()));
    }

    @Test
    void numbersMadeOfTwoShareNoHashes() {
        Set<Integer> ofNumbers = new HashSet<>();
        Set<Integer> ofIds = new HashSet<>();
        for (long tenant = 0; tenant < 100; tenant++) {
            for (long user = 0; user < 100; user++) {
                ofNumbers.add(new StoreKey("users:", (tenant << 32) | user).hashCode());
                ofIds.add(new StoreKey("users:", new UUID(tenant << 32, user)).hashCode());
            }
        }
        assertThat(ofNumbers).hasSizeGreaterThan(9_990);
        assertThat(ofIds).hasSizeGreaterThan(9_990);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 10})
    void numbersInStepsShareAllPlaces(int step) {
        for (int places : List.of(1, 2, 3, 4, 8)) {
            int[] taken = new int[places];
            for (int i = 0; i < 1_000; i++) {
                taken[new StoreKey("users:", (long) i * step).placeAmong(places)]++;
                taken[new StoreKey("users:", i * step).placeAmong(places)]++;
                taken[new StoreKey("users:", "user" + i * step).placeAmong(places)]++;
            }
            assertThat(Arrays.stream(taken).min().orElseThrow())
                    .as("%d places", places)
                    .isGreaterThan(3_000 / places / 2);
        }
    }

    @Test
    void keysOfOneHashAreOrderedByTheirTexts() {
        StoreKey first = new StoreKey("users:", "Aa");
        StoreKey second = new StoreKey("users:", "BB");
        assertThat(first).hasSameHashCodeAs(second).isNotEqualTo(second).isLessThan(second);
        assertThat(second).isGreaterThan(first);
        assertThat(first).isEqualByComparingTo(new StoreKey("users:", "Aa"));
        assertThat(new StoreKey("a:", "z")).isLessThan(new StoreKey("b:", "a"));
        assertThat(new StoreKey("a:", new UUID(1, 2))).isLessThan(new StoreKey("a:", new UUID(2, 1)));
        assertThat(new StoreKey("a:", 5L)).isLessThan(new StoreKey("a:", 10L));
        assertThat(new StoreKey("a:", 5L)).isGreaterThan(new StoreKey("a:", "10"));
    }

    @Test
    void whereAKeyBeginsDoesNotDependOnHowItIsHeld() {
        for (StoreKey key : List.of(
                new StoreKey("", "users:" + ID), new StoreKey("users:", ID.toString()), new StoreKey("users:", ID))) {
            assertThat(key.startsWith("")).isTrue();
            assertThat(key.startsWith("use")).isTrue();
            assertThat(key.startsWith("users:")).isTrue();
            assertThat(key.startsWith("users:0000")).isTrue();
            assertThat(key.startsWith("users:" + ID)).isTrue();
            assertThat(key.startsWith("users:" + ID + "0")).isFalse();
            assertThat(key.startsWith("users:1")).isFalse();
            assertThat(key.startsWith("user:")).isFalse();
            assertThat(key.startsWith("users-of:")).isFalse();
        }
    }

    @Test
    void itShowsNothingOfTheKey() {
        assertThat(new StoreKey("users:", "s3cr3t")).hasToString("StoreKey");
    }

    @Test
    void numbersStandForTheirTextsOnlyWhereThoseAreSureToFit() {
        CacheConfig.Builder config = TestCaches.config();
        List<Long> bypassed = new ArrayList<>();
        for (int maxKeyBytes : List.of(1_024, 36, 3)) {
            try (TestCaches caches =
                    TestCaches.inMemory(config.maxKeyBytes(maxKeyBytes).build())) {
                caches.blobs.put(999, new byte[] {1});
                caches.blobs.put(1_000, new byte[] {2});
                assertThat(caches.blobs.get(999)).isPresent();
                assertThat(caches.blobs.get(1_000).isPresent()).isEqualTo(maxKeyBytes > 3);
                bypassed.add(caches.blobs.stats().bypassedKeys());
            }
        }
        assertThat(bypassed).containsExactly(0L, 0L, 2L);
    }
}
