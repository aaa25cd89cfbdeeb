package com.acme.shop;

import io.cachesmith.Batch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public class Main {

    public static void main(String[] args) {
        try (CacheManager caches = CacheManager.connect("memory:")) { // or "redis://localhost:6379"
            SessionTokenCache sessions = caches.sessionTokenCache();

            UUID user = sessions.getOrLoad("token_abc123", token -> findInDatabase(token)); // asks the database
            UUID again = sessions.getOrLoad("token_abc123", token -> findInDatabase(token)); // does not

            Map<String, UUID> found = sessions.getAll(Batch.of("token_abc123", "token_def456")); // one round trip
            sessions.invalidate("token_abc123");

            System.out.println(user.equals(again) + " " + found.size() + " " + sessions.stats().hits());
        }
        if (!queries.equals(List.of("token_abc123"))) {
            throw new AssertionError(queries);
        }
    }

    private static final List<String> queries = new ArrayList<>();

    private static UUID findInDatabase(String token) {
        queries.add(token);
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
    }
}
