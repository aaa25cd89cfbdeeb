package io.cachesmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchTest {

    private static List<Integer> upTo(int number) {
        return IntStream.rangeClosed(1, number).boxed().toList();
    }

    @Test
    void keepsTheOrderInWhichElementsCame() {
        assertThat(Batch.of(3, 1, 2)).containsExactly(3, 1, 2);
        assertThat(Batch.copyOf(List.of(3, 1, 2)).asList()).containsExactly(3, 1, 2);
        assertThat(Batch.of(3, 1, 2).stream()).containsExactly(3, 1, 2);
    }

    @Test
    void dropsDuplicatesAndKeepsTheFirst() {
        Batch<String> batch = Batch.of("b", "a", "b", "c", "a");
        assertThat(batch).containsExactly("b", "a", "c");
        assertThat(batch.size()).isEqualTo(3);
    }

    @Test
    void takesAHundred() {
        assertThat(Batch.copyOf(upTo(100)).size()).isEqualTo(100);
        assertThat(Batch.of(upTo(100).toArray()).size()).isEqualTo(100);
    }

    @Test
    void refusesAHundredAndOneAndNamesBothNumbersAndTheWayOut() {
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> Batch.copyOf(upTo(101)))
                .withMessageContainingAll("101", "100", "Batch.partition");
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> Batch.of(upTo(250).toArray()))
                .withMessageContainingAll("250", "100", "Batch.partition");
    }

    @Test
    void countsBeforeDuplicatesAreDropped() {
        assertThat(Batch.copyOf(Collections.nCopies(100, "same"))).containsExactly("same");
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> Batch.copyOf(Collections.nCopies(101, "same")));
    }

    @Test
    void countsWhatItCopiedAndNotWhatTheCollectionSays() {
        List<Integer> lying = new ArrayList<>(upTo(101)) {
            private static final long serialVersionUID = 1L;

            @Override
            public int size() {
                return 1;
            }
        };
        assertThatExceptionOfType(CacheValidationException.class).isThrownBy(() -> Batch.copyOf(lying));
    }

    @Test
    void holdsNoNull() {
        assertThatNullPointerException().isThrownBy(() -> Batch.of("a", null));
        assertThatNullPointerException().isThrownBy(() -> Batch.copyOf(Arrays.asList("a", null)));
        assertThatNullPointerException().isThrownBy(() -> Batch.copyOf(null));
        assertThatNullPointerException().isThrownBy(() -> Batch.of((Object[]) null));
        assertThatNullPointerException().isThrownBy(() -> Batch.partition(Arrays.asList("a", null)));
        assertThatNullPointerException().isThrownBy(() -> Batch.partition(null));
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        List<String> live = new ArrayList<>(List.of("a", "b"));
        Batch<String> batch = Batch.copyOf(live);
        List<Batch<String>> parts = Batch.partition(live, 1);
        String[] array = {"a", "b"};
        Batch<String> ofArray = Batch.of(array);
        live.clear();
        array[0] = "changed";
        assertThat(batch).containsExactly("a", "b");
        assertThat(ofArray).containsExactly("a", "b");
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part.size()).isEqualTo(1));
    }

    @Test
    void cannotBeChanged() {
        Batch<String> batch = Batch.of("a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> batch.asList().add("b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> {
            var elements = batch.iterator();
            elements.next();
            elements.remove();
        });
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Batch.partition(List.of("a")).clear());
    }

    @Test
    void partitionSplitsAtTheLimit() {
        assertThat(Batch.partition(upTo(250)).stream().map(Batch::size)).containsExactly(100, 100, 50);
        assertThat(Batch.partition(upTo(100))).hasSize(1);
        assertThat(Batch.partition(upTo(101)).stream().map(Batch::size)).containsExactly(100, 1);
        assertThat(Batch.partition(List.of())).isEmpty();
    }

    @Test
    void partitionKeepsTheOrder() {
        List<Integer> joined =
                Batch.partition(upTo(25), 7).stream().flatMap(Batch::stream).toList();
        assertThat(joined).isEqualTo(upTo(25));
    }

    @Test
    void partitionDropsDuplicatesFirst() {
        List<Integer> twice = new ArrayList<>(upTo(100));
        twice.addAll(upTo(100));
        assertThat(Batch.partition(twice)).containsExactly(Batch.copyOf(upTo(100)));
    }

    @Test
    void partitionTakesSizesFromOneToAHundred() {
        assertThat(Batch.partition(upTo(3), 1)).hasSize(3);
        assertThat(Batch.partition(upTo(3), 2).stream().map(Batch::size)).containsExactly(2, 1);
        assertThat(Batch.partition(upTo(200), 100)).hasSize(2);
        for (int size : new int[] {0, -1, 101, Integer.MIN_VALUE}) {
            assertThatExceptionOfType(CacheValidationException.class)
                    .isThrownBy(() -> Batch.partition(List.of(), size))
                    .withMessageContainingAll(Integer.toString(size), "100");
        }
    }

    @Test
    void theEmptyBatchIsOne() {
        assertThat(Batch.<String>empty().size()).isZero();
        assertThat(Batch.copyOf(List.<String>of())).isSameAs(Batch.empty());
        assertThat(Batch.<String>of()).isSameAs(Batch.empty());
    }

    @Test
    void equalElementsInEqualOrderMakeEqualBatches() {
        assertThat(Batch.of(1, 2)).isEqualTo(Batch.copyOf(List.of(1, 2))).hasSameHashCodeAs(Batch.of(1, 2));
        assertThat(Batch.of(1, 2)).isNotEqualTo(Batch.of(2, 1)).isNotEqualTo(List.of(1, 2));
    }

    @Test
    void showsNoElement() {
        assertThat(Batch.of("secret", "other")).hasToString("Batch[size=2]");
    }
}
