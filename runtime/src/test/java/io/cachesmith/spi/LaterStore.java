package io.cachesmith.spi;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health;
import io.cachesmith.memory.MemoryStore;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** A store that answers as a test wants it to: at once, later from its own thread, never, or with a failure. */
final class LaterStore implements Store {

    static final String THREAD = "later-store";

    /** When an operation is answered. */
    enum Answers {
        AT_ONCE,
        LATER
    }

    private final Store store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread own = new Thread(task, THREAD);
        own.setDaemon(true);
        return own;
    });
    private volatile Function<Supplier<Reply<?>>, Reply<?>> behaviour = this::later;
    private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

    LaterStore(Store store) {
        this.store = store;
    }

    /** Returns every flavour over a store that answers at once, and over one that does not. */
    static Stream<Arguments> ways() {
        return Arrays.stream(Flavour.values())
                .flatMap(flavour -> Arrays.stream(Answers.values()).map(answers -> arguments(flavour, answers)));
    }

    static TestCaches cachesOver(Answers answers, CacheConfig config) {
        Store memory = new MemoryStore(config);
        return TestCaches.over(answers == Answers.LATER ? new LaterStore(memory) : memory, config);
    }

    /** From now on, operations take place on the store's thread. */
    void answerLater() {
        behaviour = this::later;
    }

    private Reply<?> later(Supplier<Reply<?>> operation) {
        CompletableFuture<Reply.Settled<Object>> answer = new CompletableFuture<>();
        thread.execute(() -> answer.complete(settled(operation.get())));
        return new Reply.Pending<>(answer);
    }

    /** From now on, operations wait on the store's thread for {@link #release}. */
    void hold() {
        thread.execute(released::join);
        answerLater();
    }

    void release() {
        released.complete(null);
    }

    /** From now on, operations neither take place nor are answered. */
    void answerNever() {
        behaviour = operation -> new Reply.Pending<>(new CompletableFuture<>());
    }

    void fail(StoreFailure failure, Answers answers) {
        behaviour = operation -> {
            Reply<?> failed = new Reply.Failed<>(failure);
            return answers == Answers.LATER ? later(() -> failed) : failed;
        };
    }

    @SuppressWarnings("unchecked") // what the operation answered is of the operation's type
    private static <T> Reply.Settled<T> settled(Reply<?> reply) {
        return (Reply.Settled<T>) reply;
    }

    @SuppressWarnings("unchecked") // as above
    private <T> Reply<T> answer(Supplier<Reply<T>> operation) {
        return (Reply<T>) behaviour.apply(operation::get);
    }

    @Override
    public Reply<byte @Nullable []> get(StoreKey key, long timeoutNanos) {
        return answer(() -> store.get(key, timeoutNanos));
    }

    @Override
    public Reply<List<byte @Nullable []>> getAll(List<StoreKey> keys, long timeoutNanos) {
        return answer(() -> store.getAll(keys, timeoutNanos));
    }

    @Override
    public Reply<Boolean> put(Entry entry, long ttlMillis, PutMode mode, long timeoutNanos) {
        return answer(() -> store.put(entry, ttlMillis, mode, timeoutNanos));
    }

    @Override
    public Reply<List<Boolean>> putAll(List<Entry> entries, long ttlMillis, long timeoutNanos) {
        return answer(() -> store.putAll(entries, ttlMillis, timeoutNanos));
    }

    @Override
    public Reply<List<Boolean>> invalidateAll(List<StoreKey> keys, long timeoutNanos) {
        return answer(() -> store.invalidateAll(keys, timeoutNanos));
    }

    @Override
    public Reply<Boolean> removeIfEqual(StoreKey key, byte[] value, long timeoutNanos) {
        return answer(() -> store.removeIfEqual(key, value, timeoutNanos));
    }

    @Override
    public Reply<Boolean> contains(StoreKey key, long timeoutNanos) {
        return answer(() -> store.contains(key, timeoutNanos));
    }

    @Override
    public Reply<Long> remainingTtl(StoreKey key, long timeoutNanos) {
        return answer(() -> store.remainingTtl(key, timeoutNanos));
    }

    @Override
    public Reply<Boolean> touch(StoreKey key, long ttlMillis, long timeoutNanos) {
        return answer(() -> store.touch(key, ttlMillis, timeoutNanos));
    }

    @Override
    public Reply<@Nullable Void> clear(String keyPrefix, long timeoutNanos) {
        return answer(() -> store.clear(keyPrefix, timeoutNanos));
    }

    @Override
    public Reply<List<Lease>> acquire(List<StoreKey> keys, boolean evenIfPresent, long timeoutNanos) {
        return answer(() -> store.acquire(keys, evenIfPresent, timeoutNanos));
    }

    @Override
    public Reply<List<Boolean>> fill(List<Fill> fills, long ttlMillis, long timeoutNanos) {
        return answer(() -> store.fill(fills, ttlMillis, timeoutNanos));
    }

    @Override
    public Health health() {
        return store.health();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        store.close();
    }
}
