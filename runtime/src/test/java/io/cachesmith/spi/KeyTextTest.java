package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeyTextTest {

    private static final char[] ALPHABET = {'a', ':', '\\'};

    @Test
    void joinsWithColons() {
        assertThat(KeyText.join("a", "b", "c")).isEqualTo("a:b:c");
        assertThat(KeyText.join("a")).isEqualTo("a");
        assertThat(KeyText.join("", "")).isEqualTo(":");
        assertThat(KeyText.join("")).isEmpty();
    }

    @Test
    void escapesWhatWouldBeMistakenForAJoint() {
        assertThat(KeyText.join("a:b", "c")).isEqualTo("a\\:b:c");
        assertThat(KeyText.join("a", "b:c")).isEqualTo("a:b\\:c");
        assertThat(KeyText.join("a\\", "b")).isEqualTo("a\\\\:b");
        assertThat(KeyText.join("a", "\\b")).isEqualTo("a:\\\\b");
    }

    @Test
    void escapesOneComponentToo() {
        assertThat(KeyText.join("a:b")).isEqualTo("a\\:b").isNotEqualTo(KeyText.join("a", "b"));
        assertThat(KeyText.join("\\:")).isEqualTo("\\\\\\:");
    }

    @Test
    void aNestedKeyIsOneComponent() {
        assertThat(KeyText.join(KeyText.join("a", "b"), "c"))
                .isEqualTo("a\\:b:c")
                .isNotEqualTo(KeyText.join("a", KeyText.join("b", "c")));
    }

    @Test
    void twoKeysOfOneShapeNeverShareAText() {
        assertInjective(1, 7);
        assertInjective(2, 4);
        assertInjective(3, 2);
    }

    @Test
    void keysWithDifferentlyManyComponentsDoNotShareATextEither() {
        Map<String, List<String>> seen = new HashMap<>();
        List<List<String>> lists = new ArrayList<>(lists(1, 4));
        lists.addAll(lists(2, 3));
        lists.addAll(lists(3, 2));
        lists.forEach(list -> assertNew(seen, list));
    }

    private static void assertInjective(int components, int length) {
        Map<String, List<String>> seen = new HashMap<>();
        lists(components, length).forEach(list -> assertNew(seen, list));
    }

    private static void assertNew(Map<String, List<String>> seen, List<String> list) {
        String text = KeyText.join(list.toArray(String[]::new));
        assertThat(seen.put(text, list))
                .as("also the text of %s: %s", list, text)
                .isNull();
    }

    private static List<List<String>> lists(int components, int length) {
        List<List<String>> lists = List.of(List.of());
        for (int i = 0; i < components; i++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> list : lists) {
                for (String component : upTo(length)) {
                    List<String> more = new ArrayList<>(list);
                    more.add(component);
                    longer.add(more);
                }
            }
            lists = longer;
        }
        return lists;
    }

    /** Returns all texts over the alphabet of at most a length. */
    private static List<String> upTo(int length) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int i = 0; i < length; i++) {
            int to = all.size();
            for (; from < to; from++) {
                for (char c : ALPHABET) {
                    all.add(all.get(from) + c);
                }
            }
        }
        return all;
    }
}
