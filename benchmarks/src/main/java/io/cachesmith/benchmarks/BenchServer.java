package io.cachesmith.benchmarks;

import io.cachesmith.testsupport.RedisServer;

/** The server of a run: the one that whoever started the run named, else one of this process. */
public final class BenchServer {

    /** The system property that names the server. */
    public static final String PROPERTY = "bench.redis";

    private BenchServer() {}

    /**
     * Returns where the server is.
     *
     * @return its URI, with the password
     */
    public static String uri() {
        String named = System.getProperty(PROPERTY);
        return named == null ? RedisServer.shared().uri() : named;
    }
}
