package io.cachesmith.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A value of the kind that people cache, of some 500 bytes of JSON. */
public record UserProfile(
        long number,
        UUID id,
        String name,
        String email,
        String phone,
        Map<String, String> preferences,
        Instant created,
        Optional<Address> address,
        List<Order> orders) {

    /** Where the user lives. */
    public record Address(String street, String city, String postcode) {}

    /** What the user bought. */
    public record Order(String article, int quantity, BigDecimal total) {}

    /** Makes the same profile each time. */
    static UserProfile sample(int orders) {
        Map<String, String> preferences = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            preferences.put("preference" + i, "value " + i);
        }
        return new UserProfile(
                4711,
                new UUID(0x1234_5678_1234_4444L, 0x8765_4321_8765_4321L),
                "Ada Lovelace",
                "ada@example.org",
                "+44 20 7946 0000",
                preferences,
                Instant.parse("2026-11-21T10:15:30.123456Z"),
                Optional.of(new Address("12 St James's Square", "London", "SW1Y 4JH")),
                IntStream.range(0, orders).mapToObj(UserProfile::order).toList());
    }

    private static Order order(int number) {
        return new Order("article " + number, number + 1, new BigDecimal("12" + number + ".50"));
    }
}
