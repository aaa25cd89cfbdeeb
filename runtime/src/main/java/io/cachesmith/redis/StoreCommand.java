package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command, or several that are sent together, and their answer: the future completes with a {@link Reply}, never
 * exceptionally. One that is given up waits on for its replies, so that those of others never shift. What is not said to be for
 * any thread belongs to the event loop.
 *
 * @param <R> what the store answers
 */
abstract sealed class StoreCommand<R extends @Nullable Object> extends CompletableFuture<Reply.Settled<R>> {

    /** What takes no more counts as nothing: the bound on commands is one on their bytes, too. */
    private static final int LIGHT_BYTES = 1 << 10;

    /** One for each reason: commands are given up where there may be no memory for another. */
    private static final Map<StoreFailure, Reply.Failed<?>> FAILED = new EnumMap<>(StoreFailure.class);

    static {
        for (StoreFailure reason : StoreFailure.values()) {
            FAILED.put(reason, new Reply.Failed<>(reason));
        }
    }

    private final Frame frame;
    private final Terms terms;
    private final int weight;
    private final int bytes;
    private int missing;
    private boolean sent;
    private long deadlineNanos;

    /** The next in a {@link SendQueue}, which owns this. */
    @Nullable
    StoreCommand<?> neighbour;

    /**
     * Makes a command.
     *
     * @param frame what is sent
     * @param replies how many replies it brings
     * @param terms what it has in common with others
     * @param weight how many bytes of values it holds
     */
    private StoreCommand(Frame frame, int replies, Terms terms, int weight) {
        this.frame = frame;
        this.missing = replies;
        this.terms = terms;
        this.weight = weight;
        this.bytes = frame.length() > LIGHT_BYTES ? Math.max(weight, frame.length()) : weight;
    }

    /** Commands whose last reply is the answer; those before are only looked at for errors. */
    static final class Single<R extends @Nullable Object> extends StoreCommand<R> {

        private final Function<@Nullable Object, R> read;

        Single(Frame frame, int replies, Function<@Nullable Object, R> read, Terms terms, int weight) {
            super(frame, replies, terms, weight);
            this.read = read;
        }

        @Override
        void take(@Nullable Object reply, boolean last) {
            if (last) {
                complete(
                        reply instanceof Resp.Refusal ? new Reply.Failed<>(StoreFailure.REFUSED) : settle(read, reply));
            }
        }
    }

    /** Reads the reply at one position of several. */
    interface Reader<R extends @Nullable Object> {
        R read(int position, @Nullable Object reply);
    }

    /** Commands each of whose replies is part of the answer, but for some at the beginning; failed only if all of them are. */
    static final class Many<R extends @Nullable Object> extends StoreCommand<List<R>> {

        private final Reader<R> read;
        private final R ifFailed;
        private final List<R> results;
        private final int size;
        private int toSkip;
        private int failures;

        Many(Frame frame, int toSkip, int results, Reader<R> read, R ifFailed, Terms terms, int weight) {
            super(frame, toSkip + results, terms, weight);
            this.toSkip = toSkip;
            this.size = results;
            this.read = read;
            this.ifFailed = ifFailed;
            this.results = new ArrayList<>(results);
        }

        /** What is answered already counts. */
        @Override
        Reply.Settled<List<R>> soFar(StoreFailure reason) {
            if (results.size() == failures) {
                return super.soFar(reason);
            }
            List<R> all = new ArrayList<>(results);
            all.addAll(Collections.nCopies(size - all.size(), ifFailed));
            return Reply.of(all);
        }

        private Reply.Settled<R> settle(@Nullable Object reply) {
            int position = results.size();
            return StoreCommand.settle(each -> read.read(position, each), reply);
        }

        @Override
        void take(@Nullable Object reply, boolean last) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            if (!(reply instanceof Resp.Refusal) && settle(reply) instanceof Reply.Value<R> value) {
                results.add(value.value());
            } else {
                failures++;
                results.add(ifFailed);
            }
            if (last) {
                complete(failures == results.size() ? new Reply.Failed<>(StoreFailure.REFUSED) : Reply.of(results));
            }
        }
    }

    private static <R extends @Nullable Object> Reply.Settled<R> settle(
            Function<@Nullable Object, R> read, @Nullable Object reply) {
        try {
            return Reply.of(read.apply(reply));
        } catch (RuntimeException unexpected) {
            // a reply of another shape than the command's
            return new Reply.Failed<>(StoreFailure.REFUSED);
        }
    }

    /** For any thread. */
    @Override
    public final Reply.Settled<R> get() throws InterruptedException, ExecutionException {
        terms.giveWay().before(this);
        return super.get();
    }

    /** Takes one of the replies. */
    abstract void take(@Nullable Object reply, boolean last);

    /** Takes the next reply, and returns whether it was the last. */
    final boolean answered(@Nullable Object reply) {
        if (reply instanceof Resp.Refusal refusal) {
            terms.onError().accept(refusal.text());
        }
        missing--;
        take(reply, missing == 0);
        return missing == 0;
    }

    /** For any thread. */
    final Frame frame() {
        return frame;
    }

    /** How many bytes of values it holds; for any thread. */
    final int weight() {
        return weight;
    }

    /** What it takes while it waits, keys and values; for any thread. */
    final int bytes() {
        return bytes;
    }

    /** How long it is waited for; for any thread. */
    final long timeoutNanos() {
        return terms.timeoutNanos();
    }

    final void sent(long nowNanos) {
        sent = true;
        deadlineNanos = nowNanos + terms.timeoutNanos();
    }

    final long deadlineNanos() {
        return deadlineNanos;
    }

    /** For any thread as long as it is not sent. Completes it also where there is no memory any more. */
    final void giveUp(StoreFailure reason) {
        Reply.Settled<R> answer;
        try {
            answer = soFar(reason);
        } catch (OutOfMemoryError full) {
            answer = failed(reason);
        }
        complete(answer);
    }

    /** Returns what there is when nothing more is waited for. */
    Reply.Settled<R> soFar(StoreFailure reason) {
        return failed(reason);
    }

    @SuppressWarnings("unchecked") // a failure holds no value
    private static <R extends @Nullable Object> Reply.Settled<R> failed(StoreFailure reason) {
        return (Reply.Settled<R>) Objects.requireNonNull(FAILED.get(reason));
    }

    /** Gives it up without a look at what it has been answered so far, which belongs to the event loop; for any thread. */
    final void abandon() {
        complete(failed(StoreFailure.TIMEOUT));
    }

    /** There will be no more replies. */
    final void lost() {
        giveUp(sent ? StoreFailure.CONNECTION_LOST : StoreFailure.UNAVAILABLE);
    }
}
