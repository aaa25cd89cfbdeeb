package io.cachesmith.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The keys of one benchmark, the same in each process. Safe for use by several threads. */
final class Keys {

    private final UUID[] keys;

    private Keys(UUID[] keys) {
        this.keys = keys;
    }

    /** Makes keys; those of different seeds have none in common. */
    static Keys of(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UUID[] keys = new UUID[count];
        for (int i = 0; i < count; i++) {
            keys[i] = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        }
        return new Keys(keys);
    }

    /** Returns any of them. */
    UUID any() {
        return keys[ThreadLocalRandom.current().nextInt(keys.length)];
    }

    List<UUID> all() {
        return List.of(keys);
    }

    /** Returns some that follow each other, as a page of results would ask for them. */
    Set<UUID> page(int number, int size) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(List.of(keys).subList(number * size, (number + 1) * size)));
    }

    /** Cuts them into pages. */
    List<Set<UUID>> pages(int size) {
        List<Set<UUID>> pages = new ArrayList<>();
        for (int i = 0; i < keys.length / size; i++) {
            pages.add(page(i, size));
        }
        return pages;
    }

    /** Gives each key of a page the same value. */
    static Map<UUID, Object> entries(Set<UUID> page, Object value) {
        Map<UUID, Object> entries = new LinkedHashMap<>();
        page.forEach(key -> entries.put(key, value));
        return Collections.unmodifiableMap(entries);
    }
}
