package io.cachesmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EntryBatchTest {

    /** A value that nobody may hash, compare or print. */
    private static final class Untouchable {

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("compared");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashed");
        }

        @Override
        public String toString() {
            throw new AssertionError("printed");
        }
    }

    private static Map<Integer, String> upTo(int number) {
        Map<Integer, String> map = new LinkedHashMap<>();
        IntStream.rangeClosed(1, number).forEach(i -> map.put(i, "v" + i));
        return map;
    }

    @Test
    void takesOneToTenPairsInTheirOrder() {
        List<EntryBatch<String, Integer>> batches = List.of(
                EntryBatch.of("a", 1),
                EntryBatch.of("a", 1, "b", 2),
                EntryBatch.of("a", 1, "b", 2, "c", 3),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7, "h", 8),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7, "h", 8, "i", 9),
                EntryBatch.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7, "h", 8, "i", 9, "j", 10));
        for (int pairs = 1; pairs <= 10; pairs++) {
            EntryBatch<String, Integer> batch = batches.get(pairs - 1);
            assertThat(batch.size()).isEqualTo(pairs);
            assertThat(batch.stream().map(Map.Entry::getKey))
                    .containsExactlyElementsOf("abcdefghij"
                            .chars()
                            .limit(pairs)
                            .mapToObj(Character::toString)
                            .toList());
            assertThat(batch.stream().map(Map.Entry::getValue))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, pairs).boxed().toList());
        }
    }

    @Test
    void ofEqualKeysTheLastValueWinsAtThePlaceOfTheFirst() {
        EntryBatch<String, Integer> batch = EntryBatch.of("a", 1, "b", 2, "a", 3);
        assertThat(batch).containsExactly(Map.entry("a", 3), Map.entry("b", 2));
    }

    @Test
    void equalKeysOfAMapThatKnowsOtherEqualityAreDuplicatesToo() {
        IdentityHashMap<String, Integer> identities = new IdentityHashMap<>();
        identities.put(new String("same".toCharArray()), 1);
        identities.put(new String("same".toCharArray()), 2);
        assertThat(identities).hasSize(2);
        assertThat(EntryBatch.copyOf(identities).size()).isEqualTo(1);
        assertThat(EntryBatch.partition(identities)).hasSize(1);
    }

    @Test
    void valuesAreNeverHashedComparedOrPrinted() {
        Untouchable value = new Untouchable();
        Map<String, Untouchable> map = new HashMap<>();
        map.put("a", value);
        map.put("b", value);
        List<EntryBatch<String, Untouchable>> batches = List.of(
                EntryBatch.of("a", value, "a", value),
                EntryBatch.copyOf(map),
                EntryBatch.partition(map, 1).get(0));
        for (EntryBatch<String, Untouchable> batch : batches) {
            assertThat(batch.toString()).startsWith("EntryBatch[size=");
            assertThat(batch.iterator().next().getValue()).isSameAs(value);
        }
    }

    @Test
    void takesAHundredAndRefusesMoreWithBothNumbersAndTheWayOut() {
        assertThat(EntryBatch.copyOf(upTo(100)).size()).isEqualTo(100);
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> EntryBatch.copyOf(upTo(101)))
                .withMessageContainingAll("101", "100", "EntryBatch.partition");
    }

    @Test
    void countsBeforeDuplicatesAreDropped() {
        IdentityHashMap<String, Integer> identities = new IdentityHashMap<>();
        for (int i = 0; i < 101; i++) {
            identities.put(new String("same".toCharArray()), i);
        }
        assertThatExceptionOfType(CacheValidationException.class).isThrownBy(() -> EntryBatch.copyOf(identities));
        assertThat(EntryBatch.partition(identities)).hasSize(1);
    }

    @Test
    void holdsNoNull() {
        Map<String, String> nullValue = Collections.singletonMap("a", null);
        Map<String, String> nullKey = Collections.singletonMap(null, "a");
        for (Map<String, String> map : List.of(nullValue, nullKey)) {
            assertThatNullPointerException().isThrownBy(() -> EntryBatch.copyOf(map));
            assertThatNullPointerException().isThrownBy(() -> EntryBatch.partition(map));
        }
        assertThatNullPointerException().isThrownBy(() -> EntryBatch.of("a", null));
        assertThatNullPointerException().isThrownBy(() -> EntryBatch.of(null, "a"));
        assertThatNullPointerException().isThrownBy(() -> EntryBatch.copyOf(null));
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        Map<String, Integer> live = new TreeMap<>(Map.of("a", 1, "b", 2));
        EntryBatch<String, Integer> batch = EntryBatch.copyOf(live);
        EntryBatch<String, Integer> part =
                EntryBatch.<String, Integer>partition(live).get(0);
        live.entrySet().iterator().next().setValue(9);
        live.remove("b");
        assertThat(batch).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(part).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    void cannotBeChanged() {
        EntryBatch<String, Integer> batch = EntryBatch.of("a", 1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> batch.asList().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> batch.iterator().next().setValue(2));
    }

    @Test
    void partitionSplitsAtTheLimitInOrder() {
        assertThat(EntryBatch.partition(upTo(250)).stream().map(EntryBatch::size))
                .containsExactly(100, 100, 50);
        assertThat(EntryBatch.partition(upTo(7), 3).stream().flatMap(EntryBatch::stream))
                .containsExactlyElementsOf(upTo(7).entrySet());
        assertThat(EntryBatch.partition(Map.of())).isEmpty();
        for (int size : new int[] {0, -1, 101}) {
            assertThatExceptionOfType(CacheValidationException.class)
                    .isThrownBy(() -> EntryBatch.partition(Map.of(), size))
                    .withMessageContainingAll(Integer.toString(size), "100");
        }
    }

    @Test
    void theEmptyBatchIsOne() {
        assertThat(EntryBatch.copyOf(Map.<String, String>of())).isSameAs(EntryBatch.empty());
        assertThat(EntryBatch.<String, String>empty().size()).isZero();
    }

    @Test
    void showsNoElement() {
        assertThat(EntryBatch.of("secret", "other")).hasToString("EntryBatch[size=1]");
    }
}
