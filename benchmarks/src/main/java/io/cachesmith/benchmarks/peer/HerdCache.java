package io.cachesmith.benchmarks.peer;

import java.util.UUID;
import java.util.function.Supplier;

/** A cache that knows where its values come from. */
public interface HerdCache extends PeerCache {

    /**
     * Finds the value under a key, or takes it from its source and stores it.
     *
     * @param key the key
     * @param source slow, and worth asking once
     * @return the value
     */
    Object getOrLoad(UUID key, Supplier<Object> source);
}
