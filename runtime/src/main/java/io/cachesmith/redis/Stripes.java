package io.cachesmith.redis;

import io.cachesmith.spi.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Splits a batch over the connections that its keys are bound to, and puts the answers together in the batch's order. */
final class Stripes {

    private Stripes() {}

    /**
     * A part of a batch.
     *
     * @param positions where its items stand in the batch
     * @param answer one result for each of them
     */
    private record Part<R extends @Nullable Object>(
            List<Integer> positions, CompletableFuture<Reply.Settled<List<R>>> answer) {}

    /** A failed part counts as {@code ifFailed} for each of its items; only if all parts failed, so does the whole. */
    static <I, R extends @Nullable Object> CompletableFuture<Reply.Settled<List<R>>> send(
            List<I> items,
            Function<I, Link> linkOf,
            @Nullable R ifFailed,
            BiFunction<Link, List<I>, CompletableFuture<Reply.Settled<List<R>>>> sendPart) {
        Map<Link, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions
                    .computeIfAbsent(linkOf.apply(items.get(i)), link -> new ArrayList<>())
                    .add(i);
        }
        List<Part<R>> parts = new ArrayList<>();
        positions.forEach((link, places) -> parts.add(new Part<>(
                places, sendPart.apply(link, places.stream().map(items::get).toList()))));
        return CompletableFuture.allOf(parts.stream().map(Part::answer).toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> join(items.size(), ifFailed, parts));
    }

    @SuppressWarnings("NullAway") // it does not follow a nullable type argument into the list
    private static <R extends @Nullable Object> Reply.Settled<List<R>> join(
            int size, @Nullable R ifFailed, List<Part<R>> parts) {
        List<R> results = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            results.add(ifFailed);
        }
        Reply.Settled<List<R>> lastFailure = null;
        boolean anyAnswered = false;
        for (Part<R> part : parts) {
            Reply.Settled<List<R>> answer = part.answer().join();
            if (answer instanceof Reply.Value<List<R>> answered) {
                anyAnswered = true;
                for (int i = 0; i < part.positions().size(); i++) {
                    results.set(part.positions().get(i), answered.value().get(i));
                }
            } else {
                lastFailure = answer;
            }
        }
        return lastFailure != null && !anyAnswered ? lastFailure : Reply.of(results);
    }
}
