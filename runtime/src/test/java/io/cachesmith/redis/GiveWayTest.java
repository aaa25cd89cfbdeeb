package io.cachesmith.redis;

import static io.cachesmith.redis.LateAnswer.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers look for their answers without sleep as long as that pays. */
final class GiveWayTest {

    private static final int TOO_MANY = 10_000;

    private final AtomicLong now = new AtomicLong();

    /** How long it takes until others let go of the processor. */
    private long yieldMicros;

    private final GiveWay giveWay = new GiveWay(() -> now.getAndAdd(TimeUnit.MICROSECONDS.toNanos(yieldMicros)));

    @BeforeEach
    void begin() {
        giveWay.begin();
    }

    /** Returns how often an answer is looked for that is there the so manieth time, besides the look whether it is there already. */
    private int looksFor(int comes) {
        LateAnswer answer = new LateAnswer(comes + 1);
        giveWay.before(answer);
        return answer.looks() - 1;
    }

    private int looksForNone() {
        return looksFor(NEVER);
    }

    /** Returns how many callers look in vain before one does not look. */
    private int untilNobodyLooks() {
        for (int callers = 0; callers < TOO_MANY; callers++) {
            if (looksForNone() == 0) {
                return callers;
            }
        }
        throw new AssertionError("They go on looking for what does not come");
    }

    /** Returns how many callers do not look before one does. */
    private int untilSomebodyLooks(int comes) {
        for (int callers = 0; callers < TOO_MANY; callers++) {
            if (looksFor(comes) > 0) {
                return callers;
            }
        }
        throw new AssertionError("They never look again");
    }

    @Test
    void itLooksThreeTimesAtMost() {
        assertThat(looksForNone()).isEqualTo(3);
        assertThat(looksFor(2)).isBetween(2, 3);
        assertThat(looksFor(0)).isZero();
    }

    @Test
    void nobodyLooksWhereEventLoopsSleepAtOnce() {
        LateAnswer answer = new LateAnswer(NEVER);

        new GiveWay(now::get).before(answer);

        assertThat(answer.looks()).isEqualTo(1);
    }

    @Test
    void whereAnswersAreFarAwayFewerAndFewerLook() {
        untilNobodyLooks();

        assertThat(untilSomebodyLooks(NEVER)).isEqualTo(7);
        assertThat(untilSomebodyLooks(NEVER)).isEqualTo(16);
        for (int i = 0; i < 20; i++) {
            untilSomebodyLooks(NEVER);
        }
        assertThat(untilSomebodyLooks(NEVER)).isEqualTo(4_096);
    }

    @Test
    void anAnswerThatIsFoundHasOthersLook() {
        untilNobodyLooks();
        untilSomebodyLooks(2);

        assertThat(untilNobodyLooks()).isEqualTo(9);
        assertThat(untilSomebodyLooks(2)).isEqualTo(7);
    }

    @Test
    void oneInNineIsWorthIt() {
        for (int i = 0; i < TOO_MANY; i++) {
            assertThat(looksFor(i % 9 == 0 ? 2 : NEVER)).isGreaterThan(1);
        }
    }

    @Test
    void oneInTwentyIsNot() {
        int looks = 0;
        for (int i = 0; i < TOO_MANY; i++) {
            looks += looksFor(i % 20 == 0 ? 2 : NEVER) > 0 ? 1 : 0;
        }
        assertThat(looks).isLessThan(TOO_MANY / 5);
    }

    @Test
    void whatIsFoundLateIsNotFoundWithoutSleep() {
        yieldMicros = 1_500;
        int looks = 0;
        for (int i = 0; i < TOO_MANY; i++) {
            looks += looksFor(2) > 0 ? 1 : 0;
        }
        assertThat(looks).isLessThan(100);
    }

    @Test
    void whatWasFoundLongAgoDoesNotCount() {
        for (int i = 0; i < TOO_MANY; i++) {
            looksFor(2);
        }

        assertThat(untilNobodyLooks()).isLessThan(600);
    }

    @Test
    void virtualThreadsSleepAtOnceWhereThereAreAny() throws Exception {
        boolean any = Runtime.version().feature() >= 21;
        AtomicInteger looks = new AtomicInteger(-1);
        Runnable caller = () -> looks.set(looksForNone());

        Thread thread = any
                ? (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, caller)
                : new Thread(caller);
        if (!any) {
            thread.start();
        }
        thread.join();

        assertThat(looks).hasValue(any ? 0 : 3);
    }
}
