package io.cachesmith.example;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is logged in. The database has the truth: a session survives the loss of every cache. */
final class Sessions {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final Database database;
    private final Users users;
    private final SessionTokenCache tokens;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(Database database, Users users, SessionTokenCache tokens, InstantSource clock) {
        this.database = database;
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins a session and returns its token, or null if there is no such user. */
    @Nullable
    String open(UUID user) throws SQLException {
        Long id = users.idOf(user);
        if (id == null) {
            return null;
        }
        String token = newToken();
        database.update(
                "INSERT INTO sessions (token, user_id, expires_at) VALUES (?, ?, ?)",
                token,
                id,
                clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC));
        tokens.put(token, user); // nobody can have asked for a token that did not exist, so a plain put is right
        return token;
    }

    /** Whose session it is, or null if it is nobody's. */
    @Nullable
    UUID userOf(String token) throws SQLException {
        return HitLog.getOrLoad(tokens, token, this::load);
    }

    /** A cached answer lives for the cache's time to live, so a session with less than that left counts as ended. */
    private @Nullable UUID load(String token) throws SQLException {
        Duration cached = tokens.definition().ttl().orElseThrow();
        List<Long> ids = database.query(
                "SELECT user_id FROM sessions WHERE token = ? AND expires_at >= ?",
                row -> row.getLong("user_id"),
                token,
                clock.instant().plus(cached).atOffset(ZoneOffset.UTC));
        return ids.isEmpty() ? null : users.uuidOf(ids.get(0));
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
