package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.CHANGE;
import static io.cachesmith.example.Samples.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other way to test code on caches: the real caches in memory, on a clock that the test moves. */
final class UsersTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final CacheManager caches =
            CacheManager.inMemory(CacheConfig.builder().clock(now::get).build());

    private Database database;
    private Users users;
    private Sessions sessions;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(Duration.ZERO);
        database.run("more-users.sql");
        users = new Users(new UserTable(database), caches);
        sessions = new Sessions(database, users, caches.sessionTokenCache(), now::get);
    }

    @AfterEach
    void close() {
        caches.close();
        database.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    private long statementsOf(Work work) throws SQLException {
        long before = database.statements();
        work.run();
        return database.statements() - before;
    }

    private interface Work {
        void run() throws SQLException;
    }

    @Test
    void loadsAUserOnceUntilTheEntryExpires() throws SQLException {
        assertThat(statementsOf(() -> users.find(BJORN))).isEqualTo(2);
        assertThat(statementsOf(() -> users.find(BJORN))).isZero();
        pass(Duration.ofSeconds(599));
        assertThat(statementsOf(() -> users.find(BJORN))).isZero();
        pass(Duration.ofSeconds(1));
        // The profile has expired after 600 s and is loaded again; the id lives for 900 s.
        assertThat(statementsOf(() -> users.find(BJORN))).isEqualTo(1);
    }

    @Test
    void remembersNothingOfUnknownUsers() throws SQLException {
        assertThat(users.find(NOBODY)).isNull();
        assertThat(caches.userProfileCache().contains(NOBODY)).isFalse();
        assertThat(caches.userUuidToIdCache().contains(NOBODY)).isFalse();
        assertThat(users.uuidOf(-1)).isNull();
        assertThat(caches.userIdToUuidCache().contains(-1L)).isFalse();
    }

    @Test
    void aMissInEitherDirectionFillsBoth() throws SQLException {
        assertThat(users.idOf(BJORN)).isEqualTo(2);
        assertThat(caches.userIdToUuidCache().get(2L)).contains(BJORN);

        UUID third = users.uuidOf(3);
        assertThat(third).isNotNull();
        assertThat(caches.userUuidToIdCache().get(third)).contains(3L);
    }

    @Test
    void readsWhatWasWritten() throws SQLException {
        users.find(BJORN);
        assertThat(users.update(BJORN, CHANGE)).isTrue();
        assertThat(caches.userUuidToIdCache().contains(BJORN)).isFalse();
        assertThat(caches.userIdToUuidCache().contains(2L)).isFalse();
        UserProfile read = users.find(BJORN);
        assertThat(read).isNotNull();
        assertThat(read.name()).isEqualTo("Björn Bergström");
        assertThat(read.plan()).isEqualTo(Plan.TEAM);
    }

    @Test
    void asksTheDatabaseOncePerBatchOfMisses() throws SQLException {
        List<UUID> wanted = new ArrayList<>(Samples.many(250));
        wanted.add(NOBODY);
        assertThat(statementsOf(() -> assertThat(users.findAll(wanted)).containsOnlyKeys(Samples.many(250))))
                .isEqualTo(3);
        // All are hits now but the one whom there is not.
        assertThat(statementsOf(() -> assertThat(users.findAll(wanted)).containsOnlyKeys(Samples.many(250))))
                .isEqualTo(1);
    }

    @Test
    void warmsTheIdsOfTheFirstUsers() throws SQLException {
        users.warm(250);
        assertThat(statementsOf(() -> users.find(BJORN))).isEqualTo(1);
        assertThat(caches.userIdToUuidCache().stats().puts()).isEqualTo(250);
    }

    @Test
    void aSessionOutlivesItsCacheEntryAndEndsInTime() throws SQLException {
        String token = sessions.open(BJORN);
        assertThat(token).isNotNull();
        assertThat(statementsOf(() -> assertThat(sessions.userOf(token)).isEqualTo(BJORN)))
                .isZero();
        pass(Duration.ofMinutes(5));
        assertThat(statementsOf(() -> assertThat(sessions.userOf(token)).isEqualTo(BJORN)))
                .isEqualTo(1);
        pass(Duration.ofDays(1).minusMinutes(10).minusSeconds(1));
        assertThat(sessions.userOf(token)).isEqualTo(BJORN);
        pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(sessions.userOf(token)).isNull();
        assertThat(sessions.open(NOBODY)).isNull();
    }

    @Test
    void everythingWorksWithoutAnyCache() throws SQLException {
        try (CacheManager none = CacheManager.unavailable()) {
            Users slow = new Users(new UserTable(database), none);
            assertThat(slow.find(BJORN)).isEqualTo(users.find(BJORN));
            assertThat(slow.update(BJORN, CHANGE)).isTrue();
            UserProfile read = slow.find(BJORN);
            assertThat(read).isNotNull();
            assertThat(read.name()).isEqualTo(CHANGE.name());
        }
    }
}
