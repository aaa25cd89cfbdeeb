package io.cachesmith.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names whose hashes collide in the tables of a JSON library are names like others, in one value and over many. */
final class JsonCollidingNamesTest {

    private static final JsonCodec<Map<String, Integer>> MAPS =
            new JsonCodec<>(JsonTypes.map(JsonKeys.STRING, JsonTypes.INTEGER), false);

    private static void assertComesBack(Map<String, Integer> map) {
        assertThat(MAPS.decode(MAPS.encode(map))).isEqualTo(map);
    }

    @Test
    void numberedPlaces() {
        Map<String, Integer> grid = new LinkedHashMap<>();
        for (int row = 0; row < 100; row++) {
            for (int column = 0; column < 100; column++) {
                grid.put(String.format("warehouse-7:%04d%04d", row, column), row);
            }
        }
        assertComesBack(grid);
    }

    @Test
    void permutedParts() {
        List<String> names = new ArrayList<>();
        permute(new ArrayList<>(List.of("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggg")), 0, names);
        Map<String, Integer> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, 1));
        assertComesBack(all);
        for (int from = 0; from + 100 <= names.size(); from += 100) {
            Map<String, Integer> some = new LinkedHashMap<>();
            names.subList(from, from + 100).forEach(name -> some.put(name, 1));
            assertComesBack(some);
        }
    }

    private static void permute(List<String> parts, int fixed, List<String> names) {
        if (fixed == parts.size()) {
            names.add("a common start " + String.join("", parts));
            return;
        }
        for (int i = fixed; i < parts.size(); i++) {
            Collections.swap(parts, fixed, i);
            permute(parts, fixed + 1, names);
            Collections.swap(parts, fixed, i);
        }
    }
}
