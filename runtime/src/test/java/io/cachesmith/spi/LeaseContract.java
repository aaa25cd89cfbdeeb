package io.cachesmith.spi;

import static io.cachesmith.spi.StoreUnderTest.answer;
import static io.cachesmith.spi.StoreUnderTest.bytes;
import static io.cachesmith.spi.StoreUnderTest.key;
import static io.cachesmith.spi.StoreUnderTest.newKey;
import static io.cachesmith.spi.StoreUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.Store.Entry;
import io.cachesmith.spi.Store.Fill;
import io.cachesmith.spi.Store.Granted;
import io.cachesmith.spi.Store.Held;
import io.cachesmith.spi.Store.Lease;
import io.cachesmith.spi.Store.Present;
import io.cachesmith.spi.Store.PutMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store keeps out values whose load began before something else was written or removed. */
public interface LeaseContract extends StoreUnderTest {

    @Test
    default void theFirstToAskIsGrantedTheLeaseAndTheNextFindsItHeld() {
        String key = newKey();
        assertThat(acquire(key)).isInstanceOf(Granted.class);
        assertThat(acquire(key)).isEqualTo(new Held());
        assertThat(acquireEvenIfPresent(key)).isEqualTo(new Held());
        assertThat(get(key)).isNull();
        assertThat(contains(key)).isFalse();
    }

    @Test
    default void leasesOfDifferentKeysAreDifferent() {
        String first = newKey();
        String second = newKey();
        put(second, "value");
        List<Lease> leases = answer(store().acquire(List.of(key(first), key(second), key(newKey())), false, TIMEOUT));
        assertThat(leases.get(0)).isInstanceOf(Granted.class);
        assertThat(leases.get(1)).isInstanceOf(Present.class);
        assertThat(leases.get(2)).isInstanceOf(Granted.class);
    }

    @Test
    default void aFilledValueIsReadWithItsTtl() {
        String key = newKey();
        assertThat(fill(key, token(key), "value")).isTrue();
        assertThat(get(key)).isEqualTo("value");
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void whoAsksAfterAFillIsGivenTheValue() {
        String key = newKey();
        fill(key, token(key), "value");
        Lease lease = acquire(key);
        assertThat(lease).isInstanceOf(Present.class);
        assertThat(text(((Present) lease).value())).isEqualTo("value");
    }

    @Test
    default void anEntryThatIsPresentLendsNoLease() {
        String key = newKey();
        put(key, "value");
        acquire(key);
        assertThat(acquireEvenIfPresent(key)).isInstanceOf(Granted.class);
    }

    @Test
    default void aLeaseTakenOverAnEntryReplacesIt() {
        String key = newKey();
        put(key, "undecodable", 100 * TTL, PutMode.ALWAYS);
        Lease lease = acquireEvenIfPresent(key);
        assertThat(lease).isInstanceOf(Granted.class);
        assertThat(get(key)).isEqualTo("undecodable");
        assertThat(fill(key, ((Granted) lease).token(), "good")).isTrue();
        assertThat(get(key)).isEqualTo("good");
        assertThat(remainingTtl(key)).isBetween(1L, TTL);
    }

    @Test
    default void acquiringDoesNotChangeTheTtlOfAnEntry() {
        inTime(() -> {
            String key = newKey();
            put(key, "value");
            passTtl(0.6);
            acquire(key);
            acquireEvenIfPresent(key);
            assertThat(remainingTtl(key)).isBetween(1L, 2 * TTL / 5);
            passTtl(0.6);
            assertThat(get(key)).isNull();
        });
    }

    @Test
    default void aLeaseFillsOnce() {
        String key = newKey();
        long token = token(key);
        assertThat(fill(key, token, "first")).isTrue();
        assertThat(fill(key, token, "second")).isFalse();
        assertThat(get(key)).isEqualTo("first");
    }

    @Test
    default void onlyTheHolderFills() {
        String key = newKey();
        long token = token(key);
        assertThat(fill(key, token + 1, "other")).isFalse();
        assertThat(get(key)).isNull();
        assertThat(fill(key, token, "value")).isTrue();
    }

    @Test
    default void aFillWithoutALeaseStoresNothing() {
        String key = newKey();
        assertThat(fill(key, 1, "value")).isFalse();
        assertThat(get(key)).isNull();
    }

    @Test
    default void aLeaseIsGivenBackWithoutAValue() {
        String key = newKey();
        long token = token(key);
        assertThat(fill(key, token, null)).isFalse();
        assertThat(get(key)).isNull();
        assertThat(acquire(key)).isInstanceOf(Granted.class);
        assertThat(fill(key, token, "late")).isFalse();
    }

    @Test
    default void givingBackALeaseLeavesTheEntryAlone() {
        String key = newKey();
        put(key, "undecodable");
        long token = ((Granted) acquireEvenIfPresent(key)).token();
        assertThat(fill(key, token, null)).isFalse();
        assertThat(get(key)).isEqualTo("undecodable");
    }

    @Test
    default void invalidationEndsALease() {
        String key = newKey();
        long token = token(key);
        assertThat(invalidate(key)).isTrue();
        assertThat(fill(key, token, "stale")).isFalse();
        assertThat(get(key)).isNull();
    }

    @Test
    default void putEndsALease() {
        String key = newKey();
        long token = token(key);
        put(key, "new");
        assertThat(fill(key, token, "stale")).isFalse();
        assertThat(get(key)).isEqualTo("new");
    }

    @Test
    default void putAllEndsLeases() {
        String key = newKey();
        long token = token(key);
        answer(store().putAll(List.of(new Entry(key(key), bytes("new"))), TTL, TIMEOUT));
        assertThat(fill(key, token, "stale")).isFalse();
        assertThat(get(key)).isEqualTo("new");
    }

    @Test
    default void putIfAbsentThatStoresEndsALease() {
        String key = newKey();
        long token = token(key);
        assertThat(put(key, "new", TTL, PutMode.IF_ABSENT)).isTrue();
        assertThat(fill(key, token, "stale")).isFalse();
        assertThat(get(key)).isEqualTo("new");
    }

    @Test
    default void clearEndsLeasesOfItsPrefixOnly() {
        String prefix = newKey();
        String other = newKey();
        long token = token(prefix + ":1");
        long otherToken = token(other);
        clear(prefix + ":");
        assertThat(fill(prefix + ":1", token, "stale")).isFalse();
        assertThat(get(prefix + ":1")).isNull();
        assertThat(fill(other, otherToken, "value")).isTrue();
    }

    @Test
    default void theTokenOfAnEarlierLeaseNeverFills() {
        String key = newKey();
        long earlier = token(key);
        invalidate(key);
        long later = token(key);
        assertThat(later).isNotEqualTo(earlier);
        assertThat(fill(key, earlier, "stale")).isFalse();
        assertThat(get(key)).isNull();
        assertThat(fill(key, later, "fresh")).isTrue();
    }

    @Test
    default void aStaleFillDoesNotEndTheLaterLease() {
        String key = newKey();
        long earlier = token(key);
        put(key, "value");
        invalidate(key);
        long later = token(key);
        fill(key, earlier, null);
        assertThat(acquire(key)).isEqualTo(new Held());
        assertThat(fill(key, later, "fresh")).isTrue();
    }

    @Test
    default void severalFillsAreAnsweredOneByOne() {
        String lost = newKey();
        String kept = newKey();
        String none = newKey();
        List<Fill> fills = List.of(
                new Fill(key(lost), token(lost), bytes("1")),
                new Fill(key(kept), token(kept), bytes("2")),
                new Fill(key(none), token(none), null));
        invalidate(lost);
        assertThat(answer(store().fill(fills, TTL, TIMEOUT))).containsExactly(false, true, false);
        assertThat(get(lost)).isNull();
        assertThat(get(kept)).isEqualTo("2");
        assertThat(get(none)).isNull();
    }
}
