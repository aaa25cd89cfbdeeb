package io.cachesmith.example;

import io.cachesmith.Batch;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users, with caches before the database. Every pattern of this example is here. */
final class Users {

    private static final Logger LOGGER = LoggerFactory.getLogger(Users.class);

    private final UserTable table;
    private final UserProfileCache profiles;
    private final UserUuidToIdCache ids;
    private final UserIdToUuidCache uuids;

    Users(UserTable table, CacheManager caches) {
        this.table = table;
        profiles = caches.userProfileCache();
        ids = caches.userUuidToIdCache();
        uuids = caches.userIdToUuidCache();
    }

    /** A list is what the database is good at: it is not cached. */
    List<UserProfile> list(int limit, int offset) throws SQLException {
        return table.list(limit, offset);
    }

    /** Cache-aside: the cache answers, or the database does and the cache learns it. Nothing is stored of unknown users. */
    @Nullable
    UserProfile find(UUID uuid) throws SQLException {
        return HitLog.getOrLoad(profiles, uuid, this::load);
    }

    private @Nullable UserProfile load(UUID uuid) throws SQLException {
        Long id = idOf(uuid);
        return id == null ? null : table.profileOf(id);
    }

    /** Any number of users: a batch has at most 100 keys and is one round trip to the cache and one statement for its misses. */
    Map<UUID, UserProfile> findAll(Collection<UUID> wanted) throws SQLException {
        Map<UUID, UserProfile> found = new LinkedHashMap<>();
        for (Batch<UUID> batch : profiles.batches(wanted)) {
            found.putAll(HitLog.getOrLoadAll(profiles, batch, table::profilesOf));
        }
        return found;
    }

    /** Whichever direction is asked for first, a miss fills both. */
    @Nullable
    Long idOf(UUID uuid) throws SQLException {
        return HitLog.getOrLoad(ids, uuid, missing -> {
            Long id = table.idOf(missing);
            if (id != null) {
                uuids.put(id, missing); // not fenced as a load is, and need not be: the pair never changes
            }
            return id;
        });
    }

    /** The other direction of {@link #idOf}. */
    @Nullable
    UUID uuidOf(long id) throws SQLException {
        return HitLog.getOrLoad(uuids, id, missing -> {
            UUID uuid = table.uuidOf(missing);
            if (uuid != null) {
                ids.put(uuid, missing);
            }
            return uuid;
        });
    }

    /**
     * Changes the database first, and invalidates afterwards: the next read loads what is there now. A load that began before
     * the invalidation is not stored after it. What is written goes by the database, not by what a cache says.
     */
    boolean update(UUID uuid, UserChange change) throws SQLException {
        Long id = table.idOf(uuid);
        if (id == null) {
            return false;
        }
        try {
            table.update(id, change);
        } finally {
            // Also where the update failed: whether it was committed is then unknown.
            ids.invalidate(uuid);
            uuids.invalidate(id);
            profiles.invalidate(uuid);
        }
        return true;
    }

    /** Puts the ids of the first users into the caches, both directions, each batch of entries in one flush. */
    void warm(int count) throws SQLException {
        Map<UUID, Long> known = table.firstIds(count);
        Map<Long, UUID> reverse = new LinkedHashMap<>();
        known.forEach((uuid, id) -> reverse.put(id, uuid));
        ids.entryBatches(known).forEach(ids::putAll);
        uuids.entryBatches(reverse).forEach(uuids::putAll);
        LOGGER.info("warmed the ids of {} users", known.size());
    }
}
