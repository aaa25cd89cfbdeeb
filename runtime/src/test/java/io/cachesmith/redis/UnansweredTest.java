package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A queue that grows, of which other threads may end what is in it. */
final class UnansweredTest {

    private static final Reply.Settled<String> TIMED_OUT = new Reply.Failed<>(StoreFailure.TIMEOUT);

    private final Unanswered unanswered = new Unanswered();

    private static StoreCommand<String> due(long deadlineNanos) {
        StoreCommand<String> command = new StoreCommand.Single<>(
                new Frame(0).command("PING", 0),
                1,
                String::valueOf,
                new Terms(error -> {}, deadlineNanos, new GiveWay(System::nanoTime)),
                0);
        command.sent(0);
        return command;
    }

    private void add(StoreCommand<?> command) {
        unanswered.makeRoom(1);
        unanswered.add(command);
    }

    @Test
    void itIsAQueueHoweverItGrows() {
        Random random = new Random(7);
        Queue<StoreCommand<?>> expected = new ArrayDeque<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(100) < (i / 2_000 % 2 == 0 ? 70 : 35)) {
                StoreCommand<?> command = due(1);
                expected.add(command);
                add(command);
            } else if (!expected.isEmpty()) {
                assertThat(unanswered.peek()).isSameAs(expected.remove());
                unanswered.remove();
            }
            assertThat(unanswered.peek()).isSameAs(expected.peek());
        }
    }

    @Test
    void whatIsDueIsGivenUpAndTheNextIsTold() {
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            commands.add(due(i));
        }
        commands.forEach(this::add);
        unanswered.remove();
        assertThat(unanswered.giveUpDue(150)).isEqualTo(1);
        assertThat(commands.get(0)).isNotDone();
        assertThat(commands.subList(1, 150))
                .allSatisfy(command -> assertThat(command).isCompletedWithValue(TIMED_OUT));
        assertThat(commands.subList(150, 200))
                .allSatisfy(command -> assertThat(command).isNotDone());
        assertThat(unanswered.peek()).isSameAs(commands.get(1));
        assertThat(unanswered.giveUpDue(200)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anotherThreadReachesWhatStaysThereWhileTheRestComesAndGoes() throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = new Thread(() -> {
            while (!ends.get()) {
                unanswered.abandonAll(1);
            }
        });
        other.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        other.start();
        for (int round = 0; round < 2_000; round++) {
            StoreCommand<String> stays = due(1);
            for (int i = 0; i < round % 100; i++) {
                add(due(1));
            }
            add(stays);
            stays.join();
            while (unanswered.peek() != stays) {
                unanswered.remove();
            }
            unanswered.remove();
        }
        ends.set(true);
        other.join(10_000);
        assertThat(failure.get()).isNull();
        assertThat(unanswered.peek()).isNull();
    }
}
