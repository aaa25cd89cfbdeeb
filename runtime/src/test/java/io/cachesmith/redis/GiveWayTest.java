package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Callers look for their answers without sleep as long as that pays. */
final class GiveWayTest {

    private static final int TOO_MANY = 10_000;

    private final GiveWay giveWay = new GiveWay();

    /** An answer that is there when it is looked for the so manieth time. */
    private static final class Answer extends CompletableFuture<String> {

        private final int comes;
        private int looks;

        Answer(int comes) {
            this.comes = comes;
        }

        @Override
        public boolean isDone() {
            looks++;
            return looks >= comes;
        }
    }

    private int looksFor(int comes) {
        Answer answer = new Answer(comes);
        giveWay.before(answer);
        return answer.looks;
    }

    private int looksForNone() {
        return looksFor(Integer.MAX_VALUE);
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
        assertThat(looksFor(2)).isEqualTo(2);
    }

    @Test
    void whereAnswersAreFarAwayHardlyAnybodyLooks() {
        untilNobodyLooks();

        for (int i = 0; i < 10; i++) {
            assertThat(untilSomebodyLooks(Integer.MAX_VALUE)).isBetween(62, 64);
        }
    }

    @Test
    void anAnswerThatIsFoundHasOthersLook() {
        untilNobodyLooks();
        untilSomebodyLooks(2);

        assertThat(untilNobodyLooks()).isBetween(8, 9);
    }

    @Test
    void oneInNineIsWorthIt() {
        for (int i = 0; i < TOO_MANY; i++) {
            assertThat(looksFor(i % 9 == 0 ? 3 : Integer.MAX_VALUE)).isEqualTo(3);
        }
    }

    @Test
    void oneInTwentyIsNot() {
        int looks = 0;
        for (int i = 0; i < TOO_MANY; i++) {
            looks += looksFor(i % 20 == 0 ? 3 : Integer.MAX_VALUE) > 0 ? 1 : 0;
        }
        assertThat(looks).isLessThan(TOO_MANY / 5);
    }

    @Test
    void whatIsThereAlreadyProvesNothing() {
        untilNobodyLooks();
        untilSomebodyLooks(1);

        assertThat(untilNobodyLooks()).isLessThan(2);
    }

    @Test
    void whatWasFoundLongAgoDoesNotCount() {
        for (int i = 0; i < TOO_MANY; i++) {
            looksFor(2);
        }

        assertThat(untilNobodyLooks()).isLessThan(600);
    }

    @Test
    void virtualThreadsSleepAtOnce() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21);
        AtomicInteger looks = new AtomicInteger(-1);
        Runnable caller = () -> looks.set(looksForNone());

        Thread virtual = (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, caller);
        virtual.join();

        assertThat(looks).hasValue(0);
    }
}
