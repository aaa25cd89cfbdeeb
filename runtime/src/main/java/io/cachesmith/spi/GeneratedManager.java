package io.cachesmith.spi;

import io.cachesmith.CacheValidationException;
import io.cachesmith.Caches;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import io.cachesmith.spi.json.JsonCodec;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every generated manager inherits: it owns the store, and hands its context to the caches that it makes. */
public abstract class GeneratedManager implements Caches {

    private static final Logger LOGGER = LoggerFactory.getLogger(GeneratedManager.class);

    private final CacheContext context;

    /** Filled while the manager is made, and safe to read for threads that get it by a race. */
    private final List<TypedCache<?, ?>> caches = new CopyOnWriteArrayList<>();

    /**
     * Begins with a backend, which the manager then owns.
     *
     * @param backend the backend
     */
    protected GeneratedManager(Backend backend) {
        context = new CacheContext(backend);
    }

    /**
     * Returns what a generated cache's constructor takes.
     *
     * @return the context
     */
    protected final CacheContext context() {
        return context;
    }

    /**
     * Takes a cache in. Equal namespaces, or one that continues another, would let two caches meet on one key: of this manager,
     * or of another one of this process over the same server, database and key prefix. There, only caches of different
     * declarations can.
     *
     * @param cache the cache
     * @param <C> its type
     * @return the cache
     * @throws CacheValidationException if its namespace is not free; the store is closed then
     */
    protected final <C extends TypedCache<?, ?>> C add(C cache) {
        try {
            context.namespaces().claim(cache.definition().namespace(), declarationOf(cache));
        } catch (CacheValidationException taken) {
            context.close();
            throw taken;
        }
        caches.add(cache);
        if (cache.definition().codec() instanceof JsonCodec) {
            ForkJoinPool.commonPool().execute(JsonCodec::load);
        }
        return cache;
    }

    /** A generated cache implements its declaration. */
    private static String declarationOf(TypedCache<?, ?> cache) {
        Class<?>[] interfaces = cache.getClass().getInterfaces();
        return (interfaces.length == 0 ? cache.getClass() : interfaces[0]).getName();
    }

    @Override
    public final List<TypedCache<?, ?>> all() {
        return List.copyOf(caches);
    }

    @Override
    public final Health health() {
        return context.store().health();
    }

    @Override
    public final void onHealthChange(Consumer<Health> listener) {
        Objects.requireNonNull(listener, "listener");
        // the store's threads must not hold the context: who forgets to close a manager ends its claims by forgetting
        // it
        Executor executor = context.executor();
        // in their order, whatever becomes of that of the tasks on their way
        Queue<Health> untold = new ConcurrentLinkedQueue<>();
        context.store().onHealthChange(health -> {
            untold.add(health);
            executor.execute(() -> tellAll(listener, untold));
        });
    }

    private static void tellAll(Consumer<Health> listener, Queue<Health> untold) {
        for (Health next = untold.poll(); next != null; next = untold.poll()) {
            tell(listener, next);
        }
    }

    /** What a listener throws is its own affair, and must not end what tells it. */
    private static void tell(Consumer<Health> listener, Health health) {
        try {
            listener.accept(health);
        } catch (RuntimeException itsOwn) {
            LOGGER.warn(
                    "A listener of the health failed with {}", itsOwn.getClass().getName());
        }
    }

    @Override
    public final void close() {
        context.close();
    }

    /** Says how many caches there are and how they fare. */
    @Override
    public final String toString() {
        return "CacheManager[caches=" + caches.size() + ", health=" + health().state() + "]";
    }
}
