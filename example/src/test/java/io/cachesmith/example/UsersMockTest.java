package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.CHANGE;
import static io.cachesmith.example.Samples.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** One way to test code on caches: the generated manager and its caches are interfaces, so they can be mocked. */
final class UsersMockTest {

    private final UserTable table = mock(UserTable.class);
    private final UserProfileCache profiles = mock(UserProfileCache.class);
    private final UserUuidToIdCache ids = mock(UserUuidToIdCache.class);
    private final UserIdToUuidCache uuids = mock(UserIdToUuidCache.class);
    private final CacheManager caches = mock(CacheManager.class);

    @BeforeEach
    void prepare() {
        when(caches.userProfileCache()).thenReturn(profiles);
        when(caches.userUuidToIdCache()).thenReturn(ids);
        when(caches.userIdToUuidCache()).thenReturn(uuids);
    }

    @Test
    void invalidatesAfterTheUpdateAndNotBefore() throws SQLException {
        when(table.idOf(BJORN)).thenReturn(2L);

        assertThat(new Users(table, caches).update(BJORN, CHANGE)).isTrue();

        InOrder order = inOrder(table, ids, uuids, profiles);
        order.verify(table).update(2L, CHANGE);
        order.verify(ids).invalidate(BJORN);
        order.verify(uuids).invalidate(2L);
        order.verify(profiles).invalidate(BJORN);
    }

    @Test
    void invalidatesAlsoIfTheUpdateFails() throws SQLException {
        when(table.idOf(BJORN)).thenReturn(2L);
        doThrow(new SQLException("connection lost")).when(table).update(2L, CHANGE);

        assertThatThrownBy(() -> new Users(table, caches).update(BJORN, CHANGE)).isInstanceOf(SQLException.class);

        InOrder order = inOrder(ids, uuids, profiles);
        order.verify(ids).invalidate(BJORN);
        order.verify(uuids).invalidate(2L);
        order.verify(profiles).invalidate(BJORN);
    }

    @Test
    void touchesNoCacheForAnUnknownUser() throws SQLException {
        when(table.idOf(any())).thenReturn(null);

        assertThat(new Users(table, caches).update(NOBODY, CHANGE)).isFalse();

        verifyNoInteractions(ids, uuids, profiles);
    }
}
