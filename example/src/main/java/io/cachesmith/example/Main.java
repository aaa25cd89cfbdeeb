package io.cachesmith.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks users up twice and shows that the second time costs nothing. */
public final class Main {

    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Map<UUID, Long> source = new LinkedHashMap<>();
        for (long id = 1; id <= 250; id++) {
            source.put(new UUID(0, id), id);
        }
        try (CacheManager caches = CacheManager.inMemory()) {
            run(caches, source);
        }
    }

    private static void run(CacheManager caches, Map<UUID, Long> source) {
        UUID somebody = new UUID(0, 7);
        caches.sessionTokenCache().put("token_abc123", somebody);
        LOGGER.info("token_abc123 belongs to {}", caches.sessionTokenCache().get("token_abc123"));

        UserDirectory users = new UserDirectory(source, caches.uuidToIdCache());
        LOGGER.info("id {} after {} lookups", users.idOf(somebody), users.lookups());
        LOGGER.info("id {} after {} lookups", users.idOf(somebody), users.lookups());

        List<UUID> all = List.copyOf(source.keySet());
        LOGGER.info("{} ids after {} lookups", users.idsOf(all).size(), users.lookups());
        LOGGER.info("{} ids after {} lookups", users.idsOf(all).size(), users.lookups());
        LOGGER.info("{}", caches.uuidToIdCache().stats());
    }
}
