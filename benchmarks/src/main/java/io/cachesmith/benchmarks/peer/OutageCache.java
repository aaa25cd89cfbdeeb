package io.cachesmith.benchmarks.peer;

/** A cache that goes on without its server: reads miss, writes do nothing, and nothing throws. */
public interface OutageCache extends PeerCache {

    /**
     * Returns whether it takes the server to be there.
     *
     * @return false from when it has noticed an outage until it is connected again
     */
    boolean isConnected();
}
