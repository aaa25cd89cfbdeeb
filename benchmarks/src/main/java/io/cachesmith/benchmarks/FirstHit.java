package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.benchmarks.peer.RedisPeer;
import io.cachesmith.benchmarks.peer.SpringApplication;
import java.lang.management.ManagementFactory;
import java.util.UUID;

/** A process that ends at its first hit. Prints a line then, and how many classes that took. */
public final class FirstHit {

    private FirstHit() {}

    /**
     * Runs.
     *
     * @param arguments the peer, and {@code fill} to store what will be hit
     */
    public static void main(String[] arguments) {
        UUID key = Keys.of(1, 3).any();
        Content content = Content.of(Content.Kind.PROFILE);
        try (PeerCache cache = open(arguments[0], content)) {
            if (arguments[1].equals("fill")) {
                cache.put(key, content.value());
            }
            if (cache.get(key) == null) {
                throw new IllegalStateException("No hit");
            }
            System.out.println("hit");
            System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        }
    }

    private static PeerCache open(String peer, Content content) {
        String uri = BenchServer.uri();
        return peer.equals("SPRING")
                ? SpringApplication.started()
                : RedisPeer.valueOf(peer).open(uri, content);
    }
}
