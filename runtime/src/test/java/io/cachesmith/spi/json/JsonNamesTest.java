package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheDeserializationException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of every width and with every kind of name. */
final class JsonNamesTest {

    /** A record of ints, whatever their names. */
    private record Wide(JsonNames names, int size) implements JsonType<int[]> {

        static Wide of(List<String> names) {
            return new Wide(JsonNames.of("Wide", names.toArray(String[]::new)), names.size());
        }

        @Override
        public void write(JsonWriter out, int[] value) {
            out.beginObject();
            for (int i = 0; i < size; i++) {
                out.component(names, i, value[i]);
            }
            out.endObject();
        }

        @Override
        public int[] read(JsonReader in) {
            int[] value = new int[size];
            in.beginObject(names);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                value[component] = in.readInt();
            }
            return value;
        }
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "component" + i).toList();
    }

    private static String object(List<String> names) {
        return names.stream()
                .map(name -> '"' + name + "\":" + names.indexOf(name))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertReads(List<String> names) {
        Wide type = Wide.of(names);
        JsonCodec<int[]> codec = new JsonCodec<>(type, false);
        int[] value = IntStream.range(0, names.size()).toArray();
        assertThat(new String(codec.encode(value), UTF_8)).isEqualTo(object(names));
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(8));
        String text = shuffled.stream()
                .map(name -> '"' + escaped(name) + "\":" + names.indexOf(name))
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(codec.decode(text.getBytes(UTF_8))).isEqualTo(value);
    }

    private static String escaped(String name) {
        return name.chars().mapToObj(c -> "\\u%04x".formatted(c)).collect(Collectors.joining());
    }

    private static void assertMismatch(JsonType<?> type, String text) {
        assertThat(JsonStrictnessTest.refusal(type, text.getBytes(UTF_8))).isEqualTo(Kind.SCHEMA_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 128, 129, 255})
    void everyWidth(int width) {
        List<String> names = names(width);
        assertReads(names);
        Wide type = Wide.of(names);
        for (int i = 0; i < width; i++) {
            List<String> fewer = new ArrayList<>(names);
            fewer.remove(i);
            assertMismatch(type, object(fewer));
            String twice = object(names).replace("}", ",\"" + names.get(i) + "\":0}");
            assertMismatch(type, twice);
        }
        assertMismatch(type, object(names(width + 1)));
    }

    @Test
    void everyLengthOfAName() {
        for (int length = 1; length < 300; length++) {
            assertReads(List.of("x".repeat(length), "x".repeat(length) + "y", "y" + "x".repeat(length)));
            assertReads(List.of("\u00E4".repeat(length), "\u00E4".repeat(length) + "b"));
        }
        assertReads(List.of("x".repeat(10_000), "x".repeat(9_999)));
    }

    @Test
    void namesThatJavaAllows() {
        assertReads(List.of(
                "_a", "$", "größe", "名前", "\u0627", "\uD835\uDCB3", "a\uD835\uDCB3b", "É", "E\u0301", "a1", "A1"));
    }

    @Test
    void namesThatAreNearlyTheSame() {
        Random random = new Random(9);
        for (int round = 0; round < 200; round++) {
            Set<String> names = new LinkedHashSet<>();
            while (names.size() < 1 + round) {
                names.add(random.ints(1 + random.nextInt(14), 0, 3)
                        .mapToObj(i -> "ab\u00E4".substring(i, i + 1))
                        .collect(Collectors.joining()));
            }
            List<String> list = List.copyOf(names);
            assertReads(list);
            for (String wrong : List.of(
                    list.get(0) + "c", "c" + list.get(0), "", list.get(0).toUpperCase(Locale.ROOT))) {
                assertMismatch(Wide.of(list), object(list).replaceFirst('"' + list.get(0) + '"', '"' + wrong + '"'));
            }
        }
    }

    @Test
    void namesWithTheSameHash() {
        // as String.hashCode() has it
        List<String> colliding = new ArrayList<>(List.of(""));
        for (int i = 0; i < 7; i++) {
            colliding = colliding.stream()
                    .flatMap(name -> List.of(name + "Aa", name + "BB").stream())
                    .toList();
        }
        assertReads(colliding);
    }

    @Test
    void unknownPropertiesAreAMismatchWhateverStandsInThem() {
        for (String value : List.of("1", "\"a\"", "null", "[[],{}]", "{\"component0\":1}", "1e999999", "\"\\u0000\"")) {
            assertMismatch(Wide.of(names(2)), "{\"component0\":1,\"other\":" + value + ",\"component1\":1}");
        }
    }

    @Test
    void onlyTheOptionalOnesMayBeAbsent() {
        List<String> names = names(130);
        int[] optional = {0, 63, 64, 129};
        Wide strict = Wide.of(names);
        Wide type = new Wide(strict.names().optional(optional), 130);
        for (int i = 0; i < names.size(); i++) {
            List<String> fewer = new ArrayList<>(names);
            fewer.remove(i);
            String text = object(fewer);
            if (Arrays.binarySearch(optional, i) >= 0) {
                assertThat(new JsonCodec<>(type, false).decode(text.getBytes(UTF_8)))
                        .hasSize(130);
            } else {
                assertMismatch(type, text);
            }
            assertMismatch(strict, text);
        }
        assertMismatch(type, object(names).replace("{", "{\"component64\":1,"));
    }
}
