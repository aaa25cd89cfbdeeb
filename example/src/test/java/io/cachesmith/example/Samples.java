package io.cachesmith.example;

import io.cachesmith.CacheConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Users that are there, one who is not, and services to ask for them. */
final class Samples {

    static final UUID BJORN = UUID.fromString("b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02");
    static final UUID CHIARA = UUID.fromString("c3e5f7a9-1b2d-4c4e-9f60-8b0c2d4e6f03");
    static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000000");
    static final UserChange CHANGE = new UserChange("Björn Bergström", "bergstroem@example.org", Plan.TEAM);

    private Samples() {}

    /**
     * A service on a port of its own with a database that takes no time.
     *
     * @param commandTimeout longer than the machine may be busy with other things, where a test needs the cache to answer
     */
    static Service started(String uri, Duration commandTimeout, int warmUsers) throws SQLException {
        CacheConfig caches =
                CacheConfig.builder().uri(uri).commandTimeout(commandTimeout).build();
        return Service.start(new Settings("127.0.0.1", 0, Duration.ZERO, true, warmUsers, caches));
    }

    /** Users of {@code more-users.sql}. */
    static List<UUID> many(int count) {
        return IntStream.range(11, 11 + count)
                .mapToObj(id -> UUID.fromString(String.format("00000000-0000-4000-8000-%012d", id)))
                .toList();
    }
}
