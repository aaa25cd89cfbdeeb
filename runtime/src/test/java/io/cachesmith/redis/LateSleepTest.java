package io.cachesmith.redis;

import static io.netty.channel.SelectStrategy.CONTINUE;
import static io.netty.channel.SelectStrategy.SELECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An event loop looks again as often as that is worth it. */
final class LateSleepTest {

    private final AtomicLong now = new AtomicLong();

    /** How long it takes until others let go of the processor. */
    private long yieldMicros;

    private final LateSleep lateSleep = new LateSleep(() -> now.getAndAdd(TimeUnit.MICROSECONDS.toNanos(yieldMicros)));

    private int nothing() throws Exception {
        return lateSleep.calculateStrategy(() -> 0, false);
    }

    /** Returns how often it looks again before it sleeps. */
    private int looks() throws Exception {
        int looks = 0;
        int next;
        while ((next = nothing()) == CONTINUE) {
            looks++;
            assertThat(looks).isLessThan(100);
        }
        assertThat(next).isEqualTo(SELECT);
        return looks;
    }

    @Test
    void whereNothingComesItLooksLessOften() throws Exception {
        assertThat(looks()).isEqualTo(10);
        assertThat(looks()).isEqualTo(5);
        assertThat(looks()).isEqualTo(2);
        assertThat(looks()).isEqualTo(1);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void whatIsReadyIsToldAtOnce() throws Exception {
        assertThat(lateSleep.calculateStrategy(() -> 3, false)).isEqualTo(3);
        assertThat(lateSleep.calculateStrategy(() -> 2, true)).isEqualTo(2);
        assertThat(lateSleep.calculateStrategy(() -> 0, true)).isZero();
    }

    @Test
    void whatComesWhileItLooksIsWorthLookingFor() throws Exception {
        for (boolean task : new boolean[] {false, true}) {
            looks();
            looks();
            looks();
            assertThat(nothing()).isEqualTo(CONTINUE);

            lateSleep.calculateStrategy(() -> task ? 0 : 1, task);

            assertThat(looks()).isEqualTo(10);
        }
    }

    @Test
    void whatWokeItIsNot() throws Exception {
        looks();

        lateSleep.calculateStrategy(() -> 1, false);

        assertThat(looks()).isEqualTo(5);
    }

    /** Returns how often it sleeps at once before it looks again. */
    private int sleepsAtOnce() throws Exception {
        for (int sleeps = 0; sleeps < 10_000; sleeps++) {
            long before = now.get();
            if (nothing() == CONTINUE || now.get() != before) {
                return sleeps;
            }
        }
        throw new AssertionError("It never looks again");
    }

    @Test
    void whereOthersDoNotLetGoItSleepsAtOnceMoreAndMoreOften() throws Exception {
        yieldMicros = 1_500;
        assertThat(nothing()).isEqualTo(SELECT);

        assertThat(sleepsAtOnce()).isEqualTo(8);
        assertThat(sleepsAtOnce()).isEqualTo(16);
        for (int i = 0; i < 20; i++) {
            sleepsAtOnce();
        }
        assertThat(sleepsAtOnce()).isEqualTo(4_096);
    }

    @Test
    void whatIsFoundThenEndsThat() throws Exception {
        yieldMicros = 1_500;
        nothing();
        sleepsAtOnce();
        sleepsAtOnce();
        yieldMicros = 100;
        sleepsAtOnce();
        lateSleep.calculateStrategy(() -> 1, false);

        assertThat(looks()).isEqualTo(10);
        yieldMicros = 1_500;
        nothing();
        assertThat(sleepsAtOnce()).isEqualTo(8);
    }
}
