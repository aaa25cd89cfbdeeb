package io.cachesmith.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users in the database. Knows nothing of caches. Not final, so that a test can mock it. */
class UserTable {

    private final Database database;

    UserTable(Database database) {
        this.database = database;
    }

    List<UserProfile> list(int limit, int offset) throws SQLException {
        return database.query("SELECT * FROM users ORDER BY id LIMIT ? OFFSET ?", UserTable::profile, limit, offset);
    }

    @Nullable
    Long idOf(UUID uuid) throws SQLException {
        return only(database.query("SELECT id FROM users WHERE uuid = ?", row -> row.getLong("id"), uuid));
    }

    @Nullable
    UUID uuidOf(long id) throws SQLException {
        return only(database.query("SELECT uuid FROM users WHERE id = ?", UserTable::uuid, id));
    }

    @Nullable
    UserProfile profileOf(long id) throws SQLException {
        return only(database.query("SELECT * FROM users WHERE id = ?", UserTable::profile, id));
    }

    /** Finds many users with one statement, by UUID. */
    Map<UUID, UserProfile> profilesOf(Collection<UUID> uuids) throws SQLException {
        Map<UUID, UserProfile> profiles = new LinkedHashMap<>();
        Object array = uuids.toArray();
        for (UserProfile profile :
                database.query("SELECT * FROM users WHERE uuid = ANY(?)", UserTable::profile, array)) {
            profiles.put(profile.uuid(), profile);
        }
        return profiles;
    }

    /** The ids of the first users, by UUID. */
    Map<UUID, Long> firstIds(int limit) throws SQLException {
        Map<UUID, Long> ids = new LinkedHashMap<>();
        database.query(
                "SELECT uuid, id FROM users ORDER BY id LIMIT ?", row -> ids.put(uuid(row), row.getLong("id")), limit);
        return ids;
    }

    void update(long id, UserChange change) throws SQLException {
        database.update(
                "UPDATE users SET name = ?, email = ?, plan = ? WHERE id = ?",
                change.name(),
                change.email(),
                change.plan().name(),
                id);
    }

    private static UserProfile profile(ResultSet row) throws SQLException {
        return new UserProfile(
                uuid(row),
                row.getString("name"),
                row.getString("email"),
                Plan.valueOf(row.getString("plan")),
                row.getObject("member_since", LocalDate.class));
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        return row.getObject("uuid", UUID.class);
    }

    private static <T> @Nullable T only(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
