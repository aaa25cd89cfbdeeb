package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheDeserializationException.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void splitIsTheInverseOfJoin() {
        for (int components = 0; components <= 3; components++) {
            for (List<String> list : lists(components, 4 - components)) {
                String text = KeyText.join(list.toArray(String[]::new));
                assertThat(KeyText.split(text, components)).as(text).containsExactlyElementsOf(list);
            }
        }
        Random random = new Random(10);
        for (int i = 0; i < 20_000; i++) {
            String[] components = random.ints(random.nextInt(6), 0, 12)
                    .mapToObj(length -> random.ints(length, 0, 6)
                            .mapToObj(c -> String.valueOf(":\\a\u00e9\uD83D\u0000".charAt(c)))
                            .collect(Collectors.joining()))
                    .toArray(String[]::new);
            assertThat(KeyText.split(KeyText.join(components), components.length))
                    .containsExactly(components);
        }
    }

    @Test
    void splitsAKeyInAKeyStepByStep() {
        String[] outer = KeyText.split("a\\:b\\\\\\:c:d", 2);
        assertThat(outer).containsExactly("a:b\\:c", "d");
        assertThat(KeyText.split(outer[0], 2)).containsExactly("a", "b:c");
    }

    @Test
    void whatJoinDoesNotWriteIsAMismatch() {
        Set<String> joined = new HashSet<>();
        for (int components = 0; components <= 4; components++) {
            joined.clear();
            lists(components, Math.min(5, 6 - components)).forEach(list -> {
                String text = KeyText.join(list.toArray(String[]::new));
                if (text.length() <= 5) {
                    joined.add(text);
                }
            });
            for (String text : upTo(5)) {
                if (!joined.contains(text)) {
                    assertMismatch(text, components);
                }
            }
        }
    }

    @Test
    void otherEscapesAndOtherNumbersOfComponentsAreAMismatch() {
        for (String text :
                List.of("a", "a:b:c", "a\\:b", "\\a:b", "a:b\\", "a\\", "", "a\\b:c", "a:\\u0041", "a:\\\"")) {
            assertMismatch(text, 2);
        }
        assertMismatch("a", 0);
        assertMismatch(":", 1);
        assertMismatch(":".repeat(1_000_000), 2);
    }

    private static void assertMismatch(String text, int components) {
        assertThatExceptionOfType(CacheDeserializationException.class)
                .as("%s of %d", text, components)
                .isThrownBy(() -> KeyText.split(text, components))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.SCHEMA_MISMATCH))
                .withMessage("not the text of a key with so many components");
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
