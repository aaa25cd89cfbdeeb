package io.cachesmith;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * At most {@value TypedCache#MAX_BATCH} elements without duplicates, in the order in which they were given. The batch
 * operations of a cache take nothing else, so a collection of unknown size does not compile; {@link #partition} turns one
 * into batches.
 *
 * <p>Immutable and safe for use by any number of threads, as far as its elements are. It holds no null.
 *
 * @param <T> the type of the elements
 */
public final class Batch<T> implements Iterable<T> {

    private static final Batch<?> EMPTY = new Batch<>(List.of());

    /** Unmodifiable. */
    private final List<T> elements;

    private Batch(List<T> elements) {
        this.elements = elements;
    }

    /**
     * Makes a batch of its arguments.
     *
     * @param elements at most {@value TypedCache#MAX_BATCH}, counted before duplicates are dropped
     * @param <T> the type of the elements
     * @return the batch
     * @throws CacheValidationException if there are more
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read, and only in copyOf
    @CheckReturnValue
    public static <T> Batch<T> of(T... elements) {
        return copyOf(Arrays.asList(elements));
    }

    /**
     * Makes a batch of a collection's elements, in its order.
     *
     * @param collection at most {@value TypedCache#MAX_BATCH} elements, counted before duplicates are dropped
     * @param <T> the type of the elements
     * @return the batch
     * @throws CacheValidationException if there are more; {@link #partition} takes any number
     */
    @CheckReturnValue
    public static <T> Batch<T> copyOf(Collection<? extends T> collection) {
        List<T> snapshot = snapshot(collection);
        BatchLimit.check("A batch", snapshot.size(), "Batch.partition");
        return snapshot.isEmpty() ? empty() : new Batch<>(distinct(snapshot));
    }

    /**
     * Splits a collection into batches of at most {@value TypedCache#MAX_BATCH}, after dropping duplicates.
     *
     * @param collection any number of elements
     * @param <T> the type of the elements
     * @return the batches, in the order of the collection; unmodifiable
     */
    @CheckReturnValue
    public static <T> List<Batch<T>> partition(Collection<? extends T> collection) {
        return partition(collection, TypedCache.MAX_BATCH);
    }

    /**
     * Splits a collection into batches, after dropping duplicates.
     *
     * @param collection any number of elements
     * @param size the size of every batch but the last, 1 to {@value TypedCache#MAX_BATCH}
     * @param <T> the type of the elements
     * @return the batches, in the order of the collection; unmodifiable
     * @throws CacheValidationException if the size is out of range
     */
    @CheckReturnValue
    public static <T> List<Batch<T>> partition(Collection<? extends T> collection, int size) {
        BatchLimit.checkPartSize(size);
        List<T> elements = distinct(snapshot(collection));
        return BatchLimit.parts(elements, size).stream().map(Batch::new).toList();
    }

    /**
     * Returns the batch without elements. It costs no round trip.
     *
     * @param <T> the type of the elements
     * @return the batch
     */
    @SuppressWarnings("unchecked") // it holds nothing
    @CheckReturnValue
    public static <T> Batch<T> empty() {
        return (Batch<T>) EMPTY;
    }

    /** Copies first and counts afterwards, so that a collection changed meanwhile cannot pass the limit. */
    private static <T> List<T> snapshot(Collection<? extends T> collection) {
        List<T> snapshot = new ArrayList<>(collection);
        for (T element : snapshot) {
            Objects.requireNonNull(element, "element");
        }
        return snapshot;
    }

    private static <T> List<T> distinct(List<T> elements) {
        return List.copyOf(new LinkedHashSet<>(elements));
    }

    /**
     * Returns the number of elements.
     *
     * @return 0 to {@value TypedCache#MAX_BATCH}
     */
    @CheckReturnValue
    public int size() {
        return elements.size();
    }

    /**
     * Returns the elements as a stream.
     *
     * @return the elements in order
     */
    @CheckReturnValue
    public Stream<T> stream() {
        return elements.stream();
    }

    /**
     * Returns the elements as a list.
     *
     * @return the elements in order; unmodifiable
     */
    @CheckReturnValue
    public List<T> asList() {
        return elements;
    }

    @Override
    public Iterator<T> iterator() {
        return elements.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Batch<?> batch && elements.equals(batch.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    /** Says how many elements there are; keys are nobody's business. */
    @Override
    public String toString() {
        return "Batch[size=" + elements.size() + "]";
    }
}
