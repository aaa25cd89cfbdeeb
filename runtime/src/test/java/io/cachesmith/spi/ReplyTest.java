package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.Reply.Failed;
import io.cachesmith.spi.Reply.Pending;
import io.cachesmith.spi.Reply.Settled;
import io.cachesmith.spi.Reply.Value;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ReplyTest {

    private final CompletableFuture<Settled<String>> answer = new CompletableFuture<>();
    private final Reply<String> pending = new Pending<>(answer);

    @Test
    void whoGivesUpDoesNotSettleTheAnswerForOthers() throws Exception {
        CompletableFuture<Settled<String>> impatient = pending.future(1, Runnable::run, settled -> settled);
        CompletableFuture<Settled<String>> patient =
                pending.future(TimeUnit.SECONDS.toNanos(10), Runnable::run, settled -> settled);
        assertThat(impatient.get(10, TimeUnit.SECONDS)).isEqualTo(new Failed<>(StoreFailure.TIMEOUT));
        assertThat(pending.await(1)).isEqualTo(new Failed<>(StoreFailure.TIMEOUT));
        assertThat(answer).isNotDone();
        assertThat(answer.complete(new Value<>("late"))).isTrue();
        assertThat(patient.get(10, TimeUnit.SECONDS)).isEqualTo(new Value<>("late"));
        assertThat(pending.await(0)).isEqualTo(new Value<>("late"));
    }

    @Test
    void cancellingTheResultDoesNotSettleTheAnswerForOthers() {
        assertThat(pending.future(TimeUnit.SECONDS.toNanos(10), Runnable::run, settled -> settled)
                        .cancel(true))
                .isTrue();
        assertThat(answer).isNotDone();
    }

    @Test
    void whatTheStoreSettlesInTimeNeedsNoTimer() throws Exception {
        CompletableFuture<Settled<String>> patient =
                new Pending<>(answer, true).future(1, Runnable::run, settled -> settled);
        CompletableFuture<Settled<String>> impatient = pending.future(2, Runnable::run, settled -> settled);
        assertThat(impatient.get(10, TimeUnit.SECONDS)).isEqualTo(new Failed<>(StoreFailure.TIMEOUT));
        assertThat(patient).isNotDone();
        assertThat(patient.cancel(true)).isTrue();
        assertThat(answer).isNotDone();
    }

    @Test
    void whatIsThereNeedsNoExecutor() {
        assertThat(answer.complete(new Value<>("there"))).isTrue();
        assertThat(pending.future(1, task -> {}, settled -> settled)).isCompletedWithValue(new Value<>("there"));
    }

    /** Whoever made the call sees one kind of failure, and what must end with the future does. */
    @Test
    void whatFailsIsTheFuturesWheneverTheAnswerCame() {
        assertThat(answer.complete(new Value<>("there"))).isTrue();
        for (Reply<String> reply : List.of(new Value<>("there"), pending)) {
            CompletableFuture<String> failed = reply.future(1, Runnable::run, settled -> {
                throw new StackOverflowError("as a codec does");
            });
            assertThat(failed)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(StackOverflowError.class);
        }
    }
}
